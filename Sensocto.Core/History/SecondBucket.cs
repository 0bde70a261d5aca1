using System.Runtime.InteropServices;

namespace Sensocto.Core.History;

/// <summary>
/// One second of one attribute in 16 bytes. Values are relative to the block's origin, so that single precision is enough for a counter in
/// the millions or a position in micro-degrees.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct SecondBucket
{
    /// <summary>The seconds of a block must lie within this many of its first.</summary>
    public const int MostSeconds = 1 << 12;

    private const int MostCount = (1 << 10) - 1;
    private readonly float _mean;
    private readonly float _min;
    private readonly float _max;

    // 12 bits: seconds since the block's first; 10 bits: ms of the last sample; 10 bits: how many.
    private readonly uint _when;

    public SecondBucket(in OpenSecond second, in BlockHead head)
    {
        _mean = Narrow(second.Mean - head.Origin);
        _min = Narrow(second.Min - head.Origin);
        _max = Narrow(second.Max - head.Origin);
        var ms = (uint)((second.LastTicks - (second.Number * TimeSpan.TicksPerSecond)) / TimeSpan.TicksPerMillisecond);
        _when = ((uint)(second.Number - head.FirstSecond) << 20) | (ms << 10) | (uint)Math.Min(second.Count, MostCount);
    }

    public long TicksIn(in BlockHead head) =>
        ((head.FirstSecond + (_when >> 20)) * TimeSpan.TicksPerSecond)
        + (((_when >> 10) & MostCount) * TimeSpan.TicksPerMillisecond);

    public HistoryPoint ToPoint(in BlockHead head) =>
        new(TicksIn(head), head.Origin + _mean, head.Origin + _min, head.Origin + _max, (int)(_when & MostCount));

    private static float Narrow(double value) => (float)Math.Clamp(value, float.MinValue, float.MaxValue);
}
