using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Sensocto.Core.Load;
using Sensocto.Core.Pacing;
using Sensocto.Core.Telling;

namespace Sensocto.Dashboard.Live;

/// <summary>
/// One timer for all circuits, ten steps per frame. Each page has a regular turn in one of the steps, and an extra one a step after there is news for it if its last
/// frame is old enough, so that without load a value does not wait for the regular turn. Bounded by the circuits, which leave when they are
/// disposed. Load lengthens the time between frames by the same factor as the windows.
/// </summary>
public sealed class FrameClock : IDisposable
{
    private const int Phases = 10;
    private readonly Lock _gate = new();
    private readonly Listeners[] _phases = [.. Enumerable.Range(0, Phases).Select(_ => new Listeners())];
    private readonly HurriedTurns _hurried;
    private readonly Action<Exception> _failed;
    private readonly ITimer _timer;
    private readonly SystemLoad _load;
    private readonly TimeProvider _time;
    private readonly int _frameMs;
    private LoadLevel? _followed;
    private long _step;
    private int _isTicking;

    /// <summary>Creates a clock that runs while it has members.</summary>
    public FrameClock(
        IOptions<LiveOptions> options,
        TimeProvider time,
        SystemLoad load,
        ILogger<FrameClock>? log = null
    )
    {
        _hurried = new HurriedTurns(IsDue, Send, rest => Later(rest));
        (_frameMs, _load, _time) = (options.Value.FrameMs, load, time);
        _failed = e => LiveLog.TickFailed(log ?? NullLogger<FrameClock>.Instance, e);
        _timer = time.CreateTimer(_ => Tick(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Queues the rest of many turns behind everything that is waiting for a pool thread at that time.</summary>
    internal Action<Action> Later { private get; init; } =
        static rest => ThreadPool.UnsafeQueueUserWorkItem(static rest => rest(), rest, preferLocal: false);

    /// <summary>Whether the server is under load, so that frames should be few and large.</summary>
    internal bool IsLoaded => _load.Level > LoadLevel.Normal;

    /// <summary>The number of members.</summary>
    internal int Members => _phases.Sum(p => p.Count);

    private long Step => Volatile.Read(ref _step);

    /// <summary>Calls <paramref name="tick"/> once per frame, on a timer thread, until the result is disposed. The callback must not block or throw.</summary>
    public IDisposable Join(Action tick)
    {
        lock (_gate)
        {
            var member = _phases.MinBy(p => p.Count)!.Add(tick);
            if (_followed is null)
            {
                FollowNeedsLock(_load.Level);
            }

            return member;
        }
    }

    /// <summary>Calls <paramref name="tick"/> with the first frame after each interval, so that a circuit need not pay for a timer per page.</summary>
    public IDisposable Join(Action tick, TimeSpan interval)
    {
        var calledAt = _time.GetTimestamp();
        return Join(() =>
        {
            if (_time.GetElapsedTime(calledAt) >= interval)
            {
                calledAt = _time.GetTimestamp();
                tick();
            }
        });
    }

    /// <inheritdoc />
    public void Dispose() => _timer.Dispose();

    /// <summary>Creates a page's place, which has turns once it begins. Its callback runs on a pool thread, must not block or throw, and returns whether it sent anything.</summary>
    internal FrameTurn Turn(Func<bool> send) => new(this, send);

    internal IDisposable Begin(FrameTurn turn) => Join(() => TakeRound(turn));

    internal void Hurry(FrameTurn turn)
    {
        turn.HurriedAt = Step;
        _hurried.Add(turn);
    }

    private void Tick()
    {
        if (Interlocked.Exchange(ref _isTicking, 1) != 0)
        {
            return;
        }

        lock (_gate)
        {
            if (Array.TrueForAll(_phases, static p => p.Count == 0))
            {
                _followed = null;
                _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            }
            else if (_load.Level is var level && level != _followed)
            {
                FollowNeedsLock(level);
            }
        }

        var step = Interlocked.Increment(ref _step);
        _hurried.Pass();
        _phases[step % Phases].Tell(_failed);
        Volatile.Write(ref _isTicking, 0);
    }

    // A page with news gets a turn anyway, in the order in which the news came, unless the pool has had no thread for that for two frames.
    private void TakeRound(FrameTurn turn)
    {
        if (turn.IsHurried && Step - turn.HurriedAt <= 2 * Phases)
        {
            return;
        }

        if (IsFrameOld(turn))
        {
            Send(turn);
        }
        else
        {
            // Work that is not news, such as an answer that is owed, must not wait for another round.
            turn.Hurry();
        }
    }

    // A whole step after the news: other values measured at the same moment are about to arrive, and would otherwise wait for the next frame.
    private bool IsDue(FrameTurn turn) => Step - turn.HurriedAt > 1 && IsFrameOld(turn);

    private bool IsFrameOld(FrameTurn turn) => Step - turn.SentAt >= Phases;

    private bool Send(FrameTurn turn)
    {
        try
        {
            if (turn.IsRunning && turn.Send())
            {
                turn.SentAt = Step;
                return true;
            }
        }
#pragma warning disable CA1031 // One page must not stop the clock of all.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Guard.Report(e, _failed);
        }

        return false;
    }

    private void FollowNeedsLock(LoadLevel level)
    {
        _followed = level;
        var step = TimeSpan.FromMilliseconds(Pacer.FrameMs(_frameMs, level) / Phases);
        _timer.Change(step, step);
    }
}
