using Microsoft.Extensions.Options;
using Sensocto.Core.Load;
using Sensocto.Core.Pacing;

namespace Sensocto.Dashboard.Live;

/// <summary>
/// One timer for all circuits. Circuits are spread over the phases of a frame, so that thousands do not send in the same instant. Bounded
/// by the circuits, which leave when they are disposed. Under load frames come as much later as windows do.
/// </summary>
public sealed class FrameClock : IDisposable
{
    private const int Phases = 10;
    private readonly Lock _gate = new();
    private readonly List<Action>[] _phases = [.. Enumerable.Range(0, Phases).Select(_ => new List<Action>())];
    private readonly Action[][] _snapshots = new Action[Phases][];
    private readonly ITimer _timer;
    private readonly SystemLoad _load;
    private readonly TimeProvider _time;
    private readonly int _frameMs;
    private LoadLevel _followed;
    private int _members;
    private int _phase;
    private int _isTicking;

    /// <summary>A clock that runs while anybody is in it.</summary>
    public FrameClock(IOptions<LiveOptions> options, TimeProvider time, SystemLoad load)
    {
        Array.Fill(_snapshots, []);
        (_frameMs, _load, _time) = (options.Value.FrameMs, load, time);
        _timer = time.CreateTimer(_ => Tick(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Calls back once a frame, on a timer's thread, until the result is disposed. The callback must not block or throw.</summary>
    public IDisposable Join(Action tick)
    {
        lock (_gate)
        {
            var phase = Enumerable.Range(0, Phases).MinBy(p => _phases[p].Count);
            _phases[phase].Add(tick);
            _snapshots[phase] = [.. _phases[phase]];
            if (_members++ == 0)
            {
                FollowNeedsLock(_load.Level);
            }

            return new Membership(this, phase, tick);
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

        _phase = (_phase + 1) % Phases;
        foreach (var tick in Volatile.Read(ref _snapshots[_phase]))
        {
            tick();
        }

        if (_load.Level is var level && level != _followed)
        {
            lock (_gate)
            {
                if (_members > 0)
                {
                    FollowNeedsLock(level);
                }
            }
        }

        Volatile.Write(ref _isTicking, 0);
    }

    private void FollowNeedsLock(LoadLevel level)
    {
        _followed = level;
        var step = TimeSpan.FromMilliseconds(Pacer.FrameMs(_frameMs, level) / Phases);
        _timer.Change(step, step);
    }

    private sealed class Membership(FrameClock clock, int phase, Action tick) : IDisposable
    {
        public void Dispose()
        {
            lock (clock._gate)
            {
                if (!clock._phases[phase].Remove(tick))
                {
                    return;
                }

                clock._snapshots[phase] = [.. clock._phases[phase]];
                if (--clock._members == 0)
                {
                    clock._timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
                }
            }
        }
    }
}
