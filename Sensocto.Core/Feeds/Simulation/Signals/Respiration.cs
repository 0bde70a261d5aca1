using Sensocto.Core.Sensors;

namespace Sensocto.Core.Feeds.Simulation.Signals;

/// <summary>Breaths: in for two fifths of the cycle, out for the rest, from 0 to the amplitude.</summary>
internal sealed class Respiration(double perMinute, double spread, double variability, double amplitude) : SignalLayer
{
    private const ulong Salt = 0x2E59_0000;
    private const double Inhale = 0.4;

    public static Respiration Read(ScenarioNode node) =>
        new(
            node.Number("breathsPerMinute", 4, 60),
            node.Number("breathsSpread", 0, 3, fallback: 0),
            node.Number("variability", 0, 0.8, fallback: 0.2),
            node.Number("amplitude", 0, 1e6, fallback: 1)
        );

    public override void Apply(SignalSeed seed, Span<Sample> samples)
    {
        var own = seed.Sensor ^ Salt;
        var breaths = new SmoothPhase(own, (perMinute + (spread * Hash.Signed(own, -1))) / 60, variability);
        foreach (ref var sample in samples)
        {
            var cycles = breaths.At(sample.Ticks).Cycles;
            var place = cycles - Math.Floor(cycles);
            var turn = place < Inhale ? place / Inhale : 1 + ((place - Inhale) / (1 - Inhale));
            sample = new Sample(sample.Ticks, sample.Value + (amplitude * (0.5 - (0.5 * Math.Cos(Math.PI * turn)))));
        }
    }
}
