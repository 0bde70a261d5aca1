using Sensocto.Core.Sensors;

namespace Sensocto.Core.Feeds.Simulation.Signals;

/// <summary>A store that drains evenly and is refilled at the end of each cycle, fast at first; how low it gets differs by cycle. Also used for fuel.</summary>
internal sealed class Battery(long cycle, double chargeShare, double full, double empty) : SignalLayer
{
    private const ulong Salt = 0xBA77_0000;

    /// <summary>How much of the store a cycle may leave unused.</summary>
    private const double Unused = 0.3;

    public static Battery Read(ScenarioNode node)
    {
        var full = node.Number("full", -1e6, 1e6, fallback: 100);
        var empty = node.Number("empty", -1e6, full, fallback: Math.Min(10, full));
        return new Battery(
            (long)(node.Number("cycleSeconds", 10, 1e7) * TimeSpan.TicksPerSecond),
            node.Number("chargeShare", 0.001, 0.9, fallback: 0.15),
            full,
            empty
        );
    }

    public override void Apply(SignalSeed seed, Span<Sample> samples)
    {
        var own = seed.Attribute ^ Salt;
        var runs = new CellRuns(samples, cycle, (long)(own % (ulong)cycle));
        while (runs.Next())
        {
            var depth = (full - empty) * (1 - (Unused * Hash.Unit(own, runs.Index)));
            var start = runs.Start;
            foreach (ref var sample in runs.Samples)
            {
                var used = UsedAt((sample.Ticks - start) / (double)cycle);
                sample = new Sample(sample.Ticks, sample.Value + full - (depth * used));
            }
        }
    }

    private double UsedAt(double place)
    {
        var drain = 1 - chargeShare;
        if (place < drain)
        {
            return place / drain;
        }

        var left = (1 - place) / chargeShare;
        return left * left;
    }
}
