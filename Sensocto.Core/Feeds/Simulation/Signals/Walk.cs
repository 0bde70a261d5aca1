using Sensocto.Core.Sensors;

namespace Sensocto.Core.Feeds.Simulation.Signals;

/// <summary>
/// A random walk that returns to its mean, as a function of time: octaves of interpolated noise whose amplitude grows with the root of their period
/// (a walk's spectrum) up to the reversion time (nothing is slower, as the mean holds the walk).
/// </summary>
internal sealed class Walk : SignalLayer
{
    private const ulong Salt = 0x57A1_0000;

    /// <summary>Standard deviation of one octave of amplitude 1: uniform lattice values, interpolated by smoothstep.</summary>
    private const double OctaveDeviation = 0.4976;

    private readonly double _mean;
    private readonly Octave[] _octaves;

    private Walk(double mean, Octave[] octaves)
    {
        _mean = mean;
        _octaves = octaves;
    }

    public static Walk Read(ScenarioNode node)
    {
        var mean = node.Number("mean");
        var deviation = node.Number("deviation", 0, 1e9);
        var seconds = node.Number("reversionSeconds", 0.1, 1e6);
        var count = node.Whole("octaves", 1, 8, fallback: 4);
        var weights = Enumerable.Range(0, count).Select(i => Math.Pow(2, -i / 2.0)).ToArray();
        var scale = deviation / (OctaveDeviation * Math.Sqrt(weights.Sum(w => w * w)));
        var octaves = weights.Select((w, i) => new Octave(Ticks(seconds / Math.Pow(2, i)), w * scale));
        return new Walk(mean, [.. octaves]);
    }

    public override void Apply(SignalSeed seed, Span<Sample> samples)
    {
        foreach (ref var sample in samples)
        {
            sample = new Sample(sample.Ticks, sample.Value + _mean);
        }

        for (var i = 0; i < _octaves.Length; i++)
        {
            AddOctave(Hash.Of(seed.Attribute ^ Salt, i), _octaves[i], samples);
        }
    }

    private static void AddOctave(ulong seed, Octave octave, Span<Sample> samples)
    {
        var inverse = 1.0 / octave.Period;
        var runs = new CellRuns(samples, octave.Period, (long)(seed % (ulong)octave.Period));
        while (runs.Next())
        {
            var from = octave.Amplitude * Hash.Signed(seed, runs.Index);
            var rise = (octave.Amplitude * Hash.Signed(seed, runs.Index + 1)) - from;
            var start = runs.Start;
            foreach (ref var sample in runs.Samples)
            {
                var f = (sample.Ticks - start) * inverse;
                sample = new Sample(sample.Ticks, sample.Value + from + (rise * f * f * (3 - (2 * f))));
            }
        }
    }

    private static long Ticks(double seconds) => Math.Max(1, (long)(seconds * TimeSpan.TicksPerSecond));

    private readonly record struct Octave(long Period, double Amplitude);
}
