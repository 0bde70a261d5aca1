using Sensocto.Core.Sensors;

namespace Sensocto.Core.Feeds.Simulation.Signals;

/// <summary>One waveform per heart beat: an ECG, or the pulse that follows it.</summary>
internal sealed class Beat(Heart heart, Waveform waveform, double amplitude) : SignalLayer
{
    /// <summary>How much one beat's height differs from the next one's.</summary>
    private const double Unevenness = 0.04;

    public static Beat ReadEcg(ScenarioNode node) =>
        new(Heart.Read(node), Waveform.Ecg, node.Number("amplitude", 0, 1e6, fallback: 1));

    public static Beat ReadPulse(ScenarioNode node) =>
        new(Heart.Read(node), Waveform.Pleth, node.Number("amplitude", 0, 1e6, fallback: 1));

    public override void Apply(SignalSeed seed, Span<Sample> samples)
    {
        var beats = heart.BeatsOf(seed);
        foreach (ref var sample in samples)
        {
            var cycles = beats.At(sample.Ticks).Cycles;
            var beat = Math.Floor(cycles);
            var height = amplitude * (1 + (Unevenness * Hash.Signed(seed.Sensor, (long)beat)));
            sample = new Sample(sample.Ticks, sample.Value + (height * waveform.At(cycles - beat)));
        }
    }
}
