using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Sensocto.Core.Load;
using Sensocto.Core.Pacing;
using Sensocto.Core.Telling;

namespace Sensocto.Dashboard.Live;

/// <summary>
/// One timer for all circuits. Circuits are spread over the phases of a frame, so that thousands do not send in the same instant. Bounded
/// by the circuits, which leave when they are disposed. Under load frames come as much later as windows do.
/// </summary>
public sealed class FrameClock : IDisposable
{
    private const int Phases = 10;
    private readonly Lock _gate = new();
    private readonly Listeners[] _phases = [.. Enumerable.Range(0, Phases).Select(_ => new Listeners())];
    private readonly Action<Exception> _failed;
    private readonly ITimer _timer;
    private readonly SystemLoad _load;
    private readonly TimeProvider _time;
    private readonly int _frameMs;
    private LoadLevel? _followed;
    private int _phase;
    private int _isTicking;

    /// <summary>A clock that runs while anybody is in it.</summary>
    public FrameClock(
        IOptions<LiveOptions> options,
        TimeProvider time,
        SystemLoad load,
        ILogger<FrameClock>? log = null
    )
    {
        (_frameMs, _load, _time) = (options.Value.FrameMs, load, time);
        _failed = e => LiveLog.TickFailed(log ?? NullLogger<FrameClock>.Instance, e);
        _timer = time.CreateTimer(_ => Tick(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>How many are called.</summary>
    internal int Members => _phases.Sum(p => p.Count);

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

        _phase = (_phase + 1) % Phases;
        _phases[_phase].Tell(_failed);
        Volatile.Write(ref _isTicking, 0);
    }

    private void FollowNeedsLock(LoadLevel level)
    {
        _followed = level;
        var step = TimeSpan.FromMilliseconds(Pacer.FrameMs(_frameMs, level) / Phases);
        _timer.Change(step, step);
    }
}
