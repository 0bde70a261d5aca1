using Sensocto.Core.Sensors;

namespace Sensocto.Core.History;

/// <summary>The second that is being filled, in full precision.</summary>
internal struct OpenSecond
{
    private double _sum;

    public double Min { get; private set; }

    public double Max { get; private set; }

    public int Count { get; private set; }

    public long LastTicks { get; private set; }

    public readonly double Mean => _sum / Count;

    public void Add(in Sample sample)
    {
        Min = Count == 0 ? sample.Value : Math.Min(Min, sample.Value);
        Max = Count == 0 ? sample.Value : Math.Max(Max, sample.Value);
        _sum += sample.Value;
        LastTicks = sample.Ticks;
        Count++;
    }
}
