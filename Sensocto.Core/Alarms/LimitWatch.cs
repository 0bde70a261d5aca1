using Sensocto.Core.Sensors;

namespace Sensocto.Core.Alarms;

/// <summary>
/// Watches one attribute's limits, sample by sample. A limit counts as crossed once values have stayed beyond it for the on delay, and no longer once they
/// have stayed back from it by more than the dead band for the off delay. Between two samples the last value is taken to hold, so a delay ends in
/// time however slow the sensor is. A value that crosses from one limit to the other has left the first. Not thread-safe: owned by its publisher.
/// </summary>
internal sealed class LimitWatch(
    AlarmLimits limits,
    TimeSpan offDelay,
    Action<LimitSignal> tell,
    LimitSignal? crossing = null
)
{
    private const long MostDrift = TimeSpan.TicksPerSecond;
    private readonly long _onDelay = limits.OnDelay.Ticks;
    private readonly long _offDelay = (limits.OffDelay ?? offDelay).Ticks;

    // The limit that counts as crossed; initially what an earlier watch left.
    private LimitSignal? _crossing = crossing;
    private LimitSide? _beyond;
    private long _beyondSince;
    private long _clearSince = long.MaxValue;
    private bool _hasSeen;
    private bool _isFound;

    // Samples until then are read back, and older than what another watch reported.
    private long _heardUntil = long.MinValue;
    private double _value;
    private long? _ahead;

    /// <summary>Whether a limit counts as crossed.</summary>
    public bool IsActive => _crossing is not null;

    /// <summary>Whether it has seen too little to say that no limit is crossed.</summary>
    public bool IsBlind => !_hasSeen || (_beyond is not null && _isFound);

    /// <summary>Whether every sample should be sent: a limit is crossed, if only for a moment so far.</summary>
    public bool IsHeld => _crossing is not null || _beyond is not null;

    /// <summary>When a delay ends, in UTC ticks; <see cref="long.MaxValue"/> while none runs.</summary>
    public long DueTicks =>
        _crossing is null
            ? _beyond is null
                ? long.MaxValue
                : _beyondSince + _onDelay
            : _clearSince == long.MaxValue
                ? long.MaxValue
                : _clearSince + _offDelay;

    /// <summary>
    /// Takes how far the wall clock is ahead of the steady one, in ticks. If it was set by more than a second since the last call, the running delays move with it: otherwise
    /// an hour forwards would count as an hour beyond the limit.
    /// </summary>
    public void Compare(long ahead)
    {
        var set = ahead - (_ahead ?? ahead);
        _ahead = ahead;
        if (Math.Abs(set) <= MostDrift)
        {
            return;
        }

        _beyondSince += set;
        _clearSince += _clearSince == long.MaxValue ? 0 : set;
    }

    /// <summary>Takes the next sample; samples come in order of time.</summary>
    public void Take(in Sample sample)
    {
        if (sample.Ticks <= _heardUntil)
        {
            return;
        }

        Advance(sample.Ticks);
        _value = sample.Value;
        var side = limits.SideOf(sample.Value);
        if (_crossing?.Side is { } active)
        {
            if (side is not null && side != active)
            {
                End(sample.Ticks);
            }
            else if (!limits.IsClearOf(active, sample.Value))
            {
                _clearSince = long.MaxValue;
            }
            else if (_clearSince == long.MaxValue)
            {
                _clearSince = sample.Ticks;
            }
        }

        if (_crossing is null && side != _beyond)
        {
            (_beyond, _beyondSince, _isFound) = (side, sample.Ticks, !_hasSeen);
        }

        _hasSeen = true;

        Advance(sample.Ticks);
    }

    /// <summary>Advances to a moment, in UTC ticks.</summary>
    public void Advance(long ticks)
    {
        var due = DueTicks;
        if (due > ticks)
        {
            return;
        }

        if (_crossing is not null)
        {
            End(due);
            return;
        }

        Raise(new LimitSignal(IsRaised: true, _beyond!.Value, _value, due, _isFound));
    }

    /// <summary>
    /// Follows another watch that sees the samples: what it reports counts; null if no limit is crossed. When this watch takes over again, it continues from there.
    /// </summary>
    public void Follow(LimitSignal? crossing, long now)
    {
        (_hasSeen, _beyond, _clearSince) = (true, null, long.MaxValue);
        if (_crossing is not null && _crossing?.Side != crossing?.Side)
        {
            End(now);
        }

        if (crossing is { } crossed && (_crossing is not { } known || crossed.Beats(known)))
        {
            Adopt(crossed, now);
        }
    }

    /// <summary>
    /// Takes a crossed limit that another watch, which no longer sees the samples, knows of. It counts if this watch knows less of the same limit, and nothing
    /// to the contrary.
    /// </summary>
    public void Hear(in LimitSignal crossed, long now)
    {
        var isNews = _crossing is { } known
            ? known.Side == crossed.Side && crossed.Beats(known)
            : !_hasSeen || (_isFound && _beyond == crossed.Side);
        if (isNews)
        {
            Adopt(crossed, now);
        }
    }

    /// <summary>Restarts running delays with the next sample, after the wall clock was set back.</summary>
    public void StartOver() => (_beyond, _clearSince, _heardUntil) = (null, long.MaxValue, long.MinValue);

    // Another node's clock that is ahead must not keep this watch from its own samples.
    private void Adopt(in LimitSignal crossed, long now)
    {
        (_hasSeen, _value, _heardUntil) = (true, crossed.Value, Math.Min(crossed.Ticks, now));
        Raise(crossed);
    }

    private void Raise(in LimitSignal crossed)
    {
        (_crossing, _beyond) = (crossed, null);
        tell(crossed);
    }

    private void End(long ticks)
    {
        var side = _crossing!.Value.Side;
        (_crossing, _clearSince) = (null, long.MaxValue);
        tell(new LimitSignal(IsRaised: false, side, _value, ticks));
    }
}
