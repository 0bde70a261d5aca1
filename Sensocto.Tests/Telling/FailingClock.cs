using Sensocto.Tests.Attention;

namespace Sensocto.Tests.Telling;

/// <summary>A clock that cannot be read while it fails; its timers are those of a fake time.</summary>
internal sealed class FailingClock(SteppedTime time) : TimeProvider
{
    public bool Fails { get; set; }

    public override long TimestampFrequency => time.TimestampFrequency;

    public override long GetTimestamp() =>
        Fails ? throw new InvalidOperationException("no clock") : time.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => time.GetUtcNow();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        time.CreateTimer(callback, state, dueTime, period);
}
