using Sensocto.Core.Sensors;

namespace Sensocto.Core.History;

/// <summary>The second being filled. Its owner keeps it until it is over, so that most samples touch nothing else.</summary>
internal struct OpenSecond
{
    private double _sum;

    /// <summary>Which second, counted from 0001-01-01.</summary>
    public long Number { get; private init; }

    /// <summary>When it ends, UTC ticks; 0 before the first.</summary>
    public long End { get; private init; }

    public double Min { get; private set; }

    public double Max { get; private set; }

    public int Count { get; private set; }

    /// <summary>When its last sample was measured, UTC ticks.</summary>
    public long LastTicks { get; private set; }

    public readonly double Mean => Average.Of(_sum, Count, Min, Max);

    /// <summary>The one of the lowest and the highest value that is nearer to zero.</summary>
    public readonly double Least => Math.Abs(Min) < Math.Abs(Max) ? Min : Max;

    public static OpenSecond At(long ticks)
    {
        var number = ticks / TimeSpan.TicksPerSecond;
        return new OpenSecond
        {
            Number = number,
            End = (number + 1) * TimeSpan.TicksPerSecond,
            Min = double.PositiveInfinity,
            Max = double.NegativeInfinity,
        };
    }

    public void Add(in Sample sample)
    {
        Min = Math.Min(Min, sample.Value);
        Max = Math.Max(Max, sample.Value);
        _sum += sample.Value;
        LastTicks = sample.Ticks;
        Count++;
    }
}
