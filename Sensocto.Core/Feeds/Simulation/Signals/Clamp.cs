using Sensocto.Core.Sensors;

namespace Sensocto.Core.Feeds.Simulation.Signals;

/// <summary>Keeps values within the natural limits of their quantity: no saturation above 100 %.</summary>
internal sealed class Clamp(double min, double max) : SignalLayer
{
    public static Clamp? Read(ScenarioNode node)
    {
        var min = node.Number("min", double.MinValue, double.MaxValue, fallback: double.MinValue);
        var max = node.Number("max", min, double.MaxValue, fallback: double.MaxValue);
        return min == double.MinValue && max == double.MaxValue ? null : new Clamp(min, max);
    }

    public override void Apply(SignalSeed seed, Span<Sample> samples)
    {
        foreach (ref var sample in samples)
        {
            sample = new Sample(sample.Ticks, Math.Clamp(sample.Value, min, max));
        }
    }
}
