using Sensocto.Core.Sensors;

namespace Sensocto.Core.Feeds.Simulation.Signals;

/// <summary>A sensor's own noise: independent from sample to sample, bounded at 2.45 deviations.</summary>
internal sealed class Noise(double deviation) : SignalLayer
{
    private const ulong Salt = 0x2015_0000;

    /// <summary>Units per deviation of the sum of two 32-bit uniforms.</summary>
    private static readonly double UnitsPerDeviation = uint.MaxValue / Math.Sqrt(6);

    private readonly double _scale = deviation / UnitsPerDeviation;

    public static Noise? Read(ScenarioNode node)
    {
        var deviation = node.Number("noise", 0, 1e9, fallback: 0);
        return deviation == 0 ? null : new Noise(deviation);
    }

    public override void Apply(SignalSeed seed, Span<Sample> samples)
    {
        var own = seed.Attribute ^ Salt;
        foreach (ref var sample in samples)
        {
            var bits = Hash.Of(own, sample.Ticks);
            var sum = (long)(bits >> 32) + (uint)bits - uint.MaxValue;
            sample = new Sample(sample.Ticks, sample.Value + (sum * _scale));
        }
    }
}
