namespace Sensocto.Core.Attention;

/// <summary>
/// Monotonic milliseconds since the tracker was created. Wall time may jump; leases and boosts must not. Whole numbers throughout: when a
/// timer fires, the clock must not read one millisecond short of the requested moment.
/// </summary>
internal sealed class AttentionClock(TimeProvider time)
{
    private readonly long _origin = time.GetTimestamp();
    private readonly long _ticksPerMs = Math.Max(1, time.TimestampFrequency / 1000);

    /// <summary>The finest available reading, for measuring durations.</summary>
    public long Ticks => time.GetTimestamp();

    /// <summary>A difference of <see cref="Ticks"/> as a duration.</summary>
    public TimeSpan Span(long ticks) => time.GetElapsedTime(0, ticks);

    public long NowMs => (time.GetTimestamp() - _origin) / _ticksPerMs;
}
