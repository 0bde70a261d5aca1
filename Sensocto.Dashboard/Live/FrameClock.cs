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
    private readonly Phase[] _phases = [.. Enumerable.Range(0, Phases).Select(_ => new Phase())];
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
        (_frameMs, _load, _time) = (options.Value.FrameMs, load, time);
        _timer = time.CreateTimer(_ => Tick(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>How many are called.</summary>
    internal int Members
    {
        get
        {
            lock (_gate)
            {
                return _members;
            }
        }
    }

    /// <summary>Calls back once a frame, on a timer's thread, until the result is disposed. The callback must not block or throw.</summary>
    public IDisposable Join(Action tick)
    {
        lock (_gate)
        {
            if (_members++ == 0)
            {
                FollowNeedsLock(_load.Level);
            }

            return new Membership(this, _phases.MinBy(p => p.Count)!, tick);
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
        Membership[] members;
        lock (_gate)
        {
            members = _phases[_phase].Members;
            if (_members > 0 && _load.Level is var level && level != _followed)
            {
                FollowNeedsLock(level);
            }
        }

        foreach (var member in members)
        {
            member.Tick();
        }

        Volatile.Write(ref _isTicking, 0);
    }

    private void FollowNeedsLock(LoadLevel level)
    {
        _followed = level;
        var step = TimeSpan.FromMilliseconds(Pacer.FrameMs(_frameMs, level) / Phases);
        _timer.Change(step, step);
    }

    // Members come and go by the thousand: each knows its place, and who is to be called is gathered when somebody is. Used under the lock.
    private sealed class Phase
    {
        private readonly List<Membership> _all = [];
        private Membership[]? _members;

        public int Count => _all.Count;

        public Membership[] Members => _members ??= [.. _all];

        public int Add(Membership member)
        {
            _all.Add(member);
            _members = null;
            return _all.Count - 1;
        }

        // The last one takes its place.
        public void RemoveAt(int place)
        {
            (_all[place], _all[^1].Place) = (_all[^1], place);
            _all.RemoveAt(_all.Count - 1);
            _members = null;
        }
    }

    private sealed class Membership : IDisposable
    {
        private readonly FrameClock _clock;
        private readonly Phase _phase;
        private bool _isGone;

        public Membership(FrameClock clock, Phase phase, Action tick)
        {
            (_clock, _phase, Tick) = (clock, phase, tick);
            Place = phase.Add(this);
        }

        public Action Tick { get; }

        public int Place { get; set; }

        public void Dispose()
        {
            lock (_clock._gate)
            {
                if (_isGone)
                {
                    return;
                }

                _isGone = true;
                _phase.RemoveAt(Place);
                if (--_clock._members == 0)
                {
                    _clock._timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
                }
            }
        }
    }
}
