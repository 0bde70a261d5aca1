using System.Runtime.InteropServices;

namespace Sensocto.Core.History;

/// <summary>
/// One second of one attribute in 16 bytes. Values are differences to the block's base, so that single precision is enough for a counter in
/// the millions or a position in micro-degrees.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct SecondBucket
{
    /// <summary>Seconds of a block must lie within so many of its first.</summary>
    public const int MostSeconds = 1 << 12;

    private const int MostCount = (1 << 10) - 1;
    private readonly float _mean;
    private readonly float _min;
    private readonly float _max;

    // 12 bits: seconds since the block's first; 10 bits: ms of the last sample; 10 bits: how many.
    private readonly uint _when;

    public SecondBucket(long secondInBlock, in OpenSecond open, double origin)
    {
        _mean = Narrow(open.Mean - origin);
        _min = Narrow(open.Min - origin);
        _max = Narrow(open.Max - origin);
        var ms = (uint)(open.LastTicks % TimeSpan.TicksPerSecond / TimeSpan.TicksPerMillisecond);
        _when = ((uint)secondInBlock << 20) | (ms << 10) | (uint)Math.Min(open.Count, MostCount);
    }

    public long TicksFrom(long firstSecond) =>
        ((firstSecond + (_when >> 20)) * TimeSpan.TicksPerSecond)
        + (((_when >> 10) & MostCount) * TimeSpan.TicksPerMillisecond);

    public HistoryPoint ToPoint(long firstSecond, double origin) =>
        new(TicksFrom(firstSecond), origin + _mean, origin + _min, origin + _max, (int)(_when & MostCount));

    private static float Narrow(double value) => (float)Math.Clamp(value, float.MinValue, float.MaxValue);
}
