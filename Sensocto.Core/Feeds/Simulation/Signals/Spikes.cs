using Sensocto.Core.Sensors;

namespace Sensocto.Core.Feeds.Simulation.Signals;

/// <summary>Occasionally moves the value to another one, holds it there and brings it back, with ramps of a fifth of the spell at both ends.</summary>
internal sealed class Spikes(HashedIntervals spells, double to) : SignalLayer
{
    private const ulong Salt = 0x591C_0000;
    private const double Ramp = 0.2;

    /// <summary>The value that each spike reaches.</summary>
    public double To => to;

    public static Spikes Read(ScenarioNode node) => new(HashedIntervals.Read(node), node.Number("to"));

    public override void Apply(SignalSeed seed, Span<Sample> samples)
    {
        var own = seed.Attribute ^ Salt;
        var runs = new CellRuns(samples, spells.Every, spells.OffsetOf(own));
        while (runs.Next())
        {
            var start = spells.SpellIn(own, runs.Index);
            if (runs.Samples[^1].Ticks < start || runs.Samples[0].Ticks >= start + spells.For)
            {
                continue;
            }

            foreach (ref var sample in runs.Samples)
            {
                var pull = PullAt((sample.Ticks - start) / (double)spells.For);
                sample = new Sample(sample.Ticks, sample.Value + ((to - sample.Value) * pull));
            }
        }
    }

    /// <summary>How far the value is pulled over: 0 outside the spell, 1 on its plateau.</summary>
    private static double PullAt(double place)
    {
        var f = Math.Clamp(Math.Min(place, 1 - place) / Ramp, 0, 1);
        return f * f * (3 - (2 * f));
    }
}
