using Sensocto.Core.Sensors;

namespace Sensocto.Core.Alarms;

/// <summary>
/// Watches the limits of one attribute, sample by sample: a limit counts as crossed when values stayed beyond it for the on delay, and no longer when they
/// stayed back from it by more than the dead band for the off delay. Between two samples the last value is taken to hold, so a delay ends in
/// time however slow the sensor is. Whoever crosses from one limit to the other has left the first. Not thread-safe: its publisher's own.
/// </summary>
internal sealed class LimitWatch(AlarmLimits limits, TimeSpan offDelay, Action<LimitSignal> tell)
{
    private readonly long _onDelay = limits.OnDelay.Ticks;
    private readonly long _offDelay = (limits.OffDelay ?? offDelay).Ticks;
    private LimitSide? _active;
    private LimitSide? _beyond;
    private long _beyondSince;
    private long _clearSince = long.MaxValue;
    private double _value;

    /// <summary>Whether a limit counts as crossed.</summary>
    public bool IsActive => _active is not null;

    /// <summary>Whether somebody should see every sample: a limit is crossed, if only since a moment ago.</summary>
    public bool IsHeld => _active is not null || _beyond is not null;

    /// <summary>When a delay ends, in UTC ticks; <see cref="long.MaxValue"/> while none runs.</summary>
    public long DueTicks =>
        _active is null
            ? _beyond is null
                ? long.MaxValue
                : _beyondSince + _onDelay
            : _clearSince == long.MaxValue
                ? long.MaxValue
                : _clearSince + _offDelay;

    /// <summary>Takes the next sample; they come in order of time.</summary>
    public void Take(in Sample sample)
    {
        Advance(sample.Ticks);
        _value = sample.Value;
        var side = limits.SideOf(sample.Value);
        if (_active is { } active)
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

        if (_active is null && side != _beyond)
        {
            (_beyond, _beyondSince) = (side, sample.Ticks);
        }

        Advance(sample.Ticks);
    }

    /// <summary>Time went on to a moment, UTC ticks.</summary>
    public void Advance(long ticks)
    {
        var due = DueTicks;
        if (due > ticks)
        {
            return;
        }

        if (_active is not null)
        {
            End(due);
            return;
        }

        (_active, _beyond) = (_beyond, null);
        tell(new LimitSignal(IsRaised: true, _active!.Value, _value, due));
    }

    /// <summary>
    /// Another watch sees the samples: what it says counts, null for no limit that is crossed. Where this one is asked again, it goes on from there.
    /// </summary>
    public void Follow(LimitSignal? crossing, long now)
    {
        (_beyond, _clearSince) = (null, long.MaxValue);
        if (_active is not null && _active != crossing?.Side)
        {
            End(now);
        }

        if (_active is null && crossing is { } crossed)
        {
            (_active, _value) = (crossed.Side, crossed.Value);
            tell(crossed);
        }
    }

    /// <summary>The wall clock was set back: delays that run start over with the next sample.</summary>
    public void StartOver() => (_beyond, _clearSince) = (null, long.MaxValue);

    private void End(long ticks)
    {
        var side = _active!.Value;
        (_active, _clearSince) = (null, long.MaxValue);
        tell(new LimitSignal(IsRaised: false, side, _value, ticks));
    }
}
