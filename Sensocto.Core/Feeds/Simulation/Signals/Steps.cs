using Sensocto.Core.Sensors;

namespace Sensocto.Core.Feeds.Simulation.Signals;

/// <summary>One of a few levels, held for a random while: a new level is drawn once in every dwell time, at a random moment in it.</summary>
internal sealed class Steps(long dwell, double[] levels) : SignalLayer
{
    private const ulong Salt = 0x57E9_0000;

    public static Steps Read(ScenarioNode node) =>
        new((long)(node.Number("dwellSeconds", 0.1, 1e6) * TimeSpan.TicksPerSecond), node.Numbers("levels", 2, 64));

    public override void Apply(SignalSeed seed, Span<Sample> samples)
    {
        var own = seed.Attribute ^ Salt;
        var runs = new CellRuns(samples, dwell, 0);
        while (runs.Next())
        {
            var change = runs.Start + (long)(dwell * Hash.Unit(own, runs.Index));
            var before = LevelOf(own, runs.Index - 1);
            var after = LevelOf(own, runs.Index);
            foreach (ref var sample in runs.Samples)
            {
                sample = new Sample(sample.Ticks, sample.Value + (sample.Ticks < change ? before : after));
            }
        }
    }

    private double LevelOf(ulong own, long cell) => levels[Hash.Of(~own, cell) % (ulong)levels.Length];
}
