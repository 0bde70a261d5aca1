namespace Sensocto.Core.Attention;

/// <summary>Monotonic milliseconds since the tracker was made. Wall time may jump; leases and boosts must not.</summary>
internal sealed class AttentionClock(TimeProvider time)
{
    private readonly long _origin = time.GetTimestamp();
    private readonly double _msPerTick = 1000.0 / time.TimestampFrequency;

    public long NowMs => (long)((time.GetTimestamp() - _origin) * _msPerTick);
}
