namespace Sensocto.Core.Attention;

/// <summary>
/// Monotonic milliseconds since the tracker was made. Wall time may jump; leases and boosts must not. Whole numbers throughout: a moment
/// that was asked of a timer must not read as one millisecond short of it.
/// </summary>
internal sealed class AttentionClock(TimeProvider time)
{
    private readonly long _origin = time.GetTimestamp();
    private readonly long _ticksPerMs = Math.Max(1, time.TimestampFrequency / 1000);

    /// <summary>The finest reading there is, for the length of something.</summary>
    public long Ticks => time.GetTimestamp();

    /// <summary>A number of <see cref="Ticks"/> as time.</summary>
    public TimeSpan Span(long ticks) => time.GetElapsedTime(0, ticks);

    public long NowMs => (time.GetTimestamp() - _origin) / _ticksPerMs;
}
