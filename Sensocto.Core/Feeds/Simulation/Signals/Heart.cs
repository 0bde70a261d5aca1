namespace Sensocto.Core.Feeds.Simulation.Signals;

/// <summary>How a heart beats. Signals of one sensor with equal figures share their beats.</summary>
/// <param name="Bpm">The mean rate of all sensors, in beats a minute.</param>
/// <param name="Spread">How far one sensor's mean may be from it, in beats a minute.</param>
/// <param name="Variability">How far the rate strays from the sensor's mean, as a share of it.</param>
internal readonly record struct Heart(double Bpm, double Spread, double Variability)
{
    private const ulong Salt = 0x4EA2_0000;

    public static Heart Read(ScenarioNode node) =>
        new(
            node.Number("bpm", 30, 240),
            node.Number("bpmSpread", 0, 20, fallback: 0),
            node.Number("variability", 0, 0.5, fallback: 0.1)
        );

    /// <summary>The beats of one sensor.</summary>
    public SmoothPhase BeatsOf(SignalSeed seed)
    {
        var own = seed.Sensor ^ Salt;
        return new SmoothPhase(own, (Bpm + (Spread * Hash.Signed(own, -1))) / 60, Variability);
    }
}
