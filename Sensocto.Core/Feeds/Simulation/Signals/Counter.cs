using Sensocto.Core.Sensors;

namespace Sensocto.Core.Feeds.Simulation.Signals;

/// <summary>
/// Counts whole things since 2025-01-01 and never falls; the pace changes every minute and differs between sensors. 0 before that day.
/// </summary>
internal sealed class Counter(double perSecond) : SignalLayer
{
    private const ulong Salt = 0xC027_0000;

    /// <summary>How far into its minute the minute's count may be reached; below 1, so that counts never fall.</summary>
    private const double Jitter = 0.9;

    private static readonly long Since = new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks;

    public static Counter Read(ScenarioNode node) => new(node.Number("perSecond", 1e-6, 1e6));

    public override void Apply(SignalSeed seed, Span<Sample> samples)
    {
        var own = seed.Attribute ^ Salt;
        var perMinute = 60 * perSecond * (0.7 + (0.6 * Hash.Unit(own, -1)));
        var runs = new CellRuns(samples, TimeSpan.TicksPerMinute, Since);
        while (runs.Next())
        {
            var from = runs.Index + (Jitter * Hash.Unit(own, runs.Index));
            var to = runs.Index + 1 + (Jitter * Hash.Unit(own, runs.Index + 1));
            var start = runs.Start;
            foreach (ref var sample in runs.Samples)
            {
                var f = (sample.Ticks - start) / (double)TimeSpan.TicksPerMinute;
                var count = Math.Floor(perMinute * (from + ((to - from) * f)));
                sample = new Sample(sample.Ticks, sample.Value + Math.Max(0, count));
            }
        }
    }
}
