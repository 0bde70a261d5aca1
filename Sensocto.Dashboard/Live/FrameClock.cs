using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Sensocto.Core.Load;
using Sensocto.Core.Pacing;
using Sensocto.Core.Telling;

namespace Sensocto.Dashboard.Live;

/// <summary>
/// One timer for all circuits, ten steps a frame. Each page has its turn in one of the steps, and a step after there was news for it if its last frame is old
/// enough, so that a value does not wait for a round while there is no load. Bounded by the
/// circuits, which leave when they are disposed. Under load frames come as much later as windows do.
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

    /// <summary>A clock that runs while anybody is in it.</summary>
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

    /// <summary>Runs what is left of many turns behind all that waits for a thread by then.</summary>
    internal Action<Action> Later { private get; init; } =
        static rest => ThreadPool.UnsafeQueueUserWorkItem(static rest => rest(), rest, preferLocal: false);

    /// <summary>Frames are to be few, and hold much.</summary>
    internal bool IsLoaded => _load.Level > LoadLevel.Normal;

    /// <summary>How many are called.</summary>
    internal int Members => _phases.Sum(p => p.Count);

    private long Step => Volatile.Read(ref _step);

    /// <summary>Calls back once a frame, on a timer's thread, until the result is disposed. The callback must not block or throw.</summary>
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

    /// <summary>The same with the first frame after each interval: a timer for every page is what its circuit would pay for.</summary>
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

    /// <summary>A page's place, which has turns when it begins. Its callback runs on a thread of the pool, must not block or throw, and tells whether it sent anything.</summary>
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

    // Where there is news it has its turn all the same, in the order in which that came, unless the pool has no thread for those who wait.
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
            // What is not news, an answer that is owed for instance, does not wait for another round.
            turn.Hurry();
        }
    }

    // A whole step after the news: the rest of what is measured in the same moment is coming, and would wait for a frame.
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
