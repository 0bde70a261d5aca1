using Microsoft.Extensions.Time.Testing;

namespace Sensocto.Tests.Feeds;

/// <summary>Fake time whose wall clock can be set, as by an administrator, while the steady clock goes on.</summary>
internal sealed class WallClock(WallClock? beside = null) : TimeProvider
{
    // A clock beside another shares its steady time, and is set by itself.
    private readonly FakeTimeProvider _steady =
        beside?._steady ?? new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    private TimeSpan _offset;

    public override long TimestampFrequency => _steady.TimestampFrequency;

    public long UtcTicks => GetUtcNow().UtcTicks;

    public override DateTimeOffset GetUtcNow() => _steady.GetUtcNow() + _offset;

    /// <summary>What else happens when somebody reads the steady clock.</summary>
    public Action? OnRead { get; set; }

    public override long GetTimestamp()
    {
        OnRead?.Invoke();
        return _steady.GetTimestamp();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        _steady.CreateTimer(callback, state, dueTime, period);

    public void Set(TimeSpan by) => _offset += by;

    /// <summary>
    /// Runs in steps of the finest timer. One big step would fire every timer as often as it should, but only at the end.
    /// </summary>
    public void Run(double ms)
    {
        for (var passed = 0.0; passed < ms; passed += 10)
        {
            _steady.Advance(TimeSpan.FromMilliseconds(Math.Min(10, ms - passed)));
        }
    }

    /// <summary>The machine slept: no timer fired in between.</summary>
    public void Sleep(TimeSpan time) => _steady.Advance(time);
}
