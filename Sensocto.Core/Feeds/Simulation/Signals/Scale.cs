using Sensocto.Core.Sensors;

namespace Sensocto.Core.Feeds.Simulation.Signals;

/// <summary>Turns one quantity into another (value × scale + offset) and sets each attribute a little apart from its twins (± spread).</summary>
internal sealed class Scale(double factor, double offset, double spread) : SignalLayer
{
    private const ulong Salt = 0x5CA1_0000;

    public static Scale? Read(ScenarioNode node)
    {
        var factor = node.Number("scale", -1e6, 1e6, fallback: 1);
        var offset = node.Number("offset", -1e9, 1e9, fallback: 0);
        var spread = node.Number("spread", 0, 1e9, fallback: 0);
        return (factor, offset, spread) == (1, 0, 0) ? null : new Scale(factor, offset, spread);
    }

    public override void Apply(SignalSeed seed, Span<Sample> samples)
    {
        var shift = offset + (spread * Hash.Signed(seed.Attribute, unchecked((long)Salt)));
        foreach (ref var sample in samples)
        {
            sample = new Sample(sample.Ticks, (sample.Value * factor) + shift);
        }
    }
}
