using Sensocto.Core.Sensors;

namespace Sensocto.Core.Feeds.Simulation.Signals;

/// <summary>A mean and sine waves around it; each wave starts at a phase of its own.</summary>
internal sealed class SineMix : SignalLayer
{
    private const ulong Salt = 0x51E0_0000;

    private readonly double _mean;
    private readonly Wave[] _waves;

    private SineMix(double mean, Wave[] waves)
    {
        _mean = mean;
        _waves = waves;
    }

    public static SineMix Read(ScenarioNode node) =>
        new(
            node.Number("mean"),
            [
                .. node.List(
                    "waves",
                    1,
                    16,
                    wave => new Wave(
                        (long)(wave.Number("periodSeconds", 0.01, 1e7) * TimeSpan.TicksPerSecond),
                        wave.Number("amplitude", 0, 1e9)
                    )
                ),
            ]
        );

    public override void Apply(SignalSeed seed, Span<Sample> samples)
    {
        foreach (ref var sample in samples)
        {
            sample = new Sample(sample.Ticks, sample.Value + _mean);
        }

        for (var i = 0; i < _waves.Length; i++)
        {
            AddWave(Hash.Of(seed.Attribute ^ Salt, i), _waves[i], samples);
        }
    }

    private static void AddWave(ulong seed, Wave wave, Span<Sample> samples)
    {
        var angle = Math.Tau / wave.Period;
        var runs = new CellRuns(samples, wave.Period, (long)(seed % (ulong)wave.Period));
        while (runs.Next())
        {
            var start = runs.Start;
            foreach (ref var sample in runs.Samples)
            {
                var value = wave.Amplitude * Math.Sin((sample.Ticks - start) * angle);
                sample = new Sample(sample.Ticks, sample.Value + value);
            }
        }
    }

    private readonly record struct Wave(long Period, double Amplitude);
}
