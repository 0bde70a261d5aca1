using Sensocto.Core.Sensors;

namespace Sensocto.Core.Feeds.Simulation.Signals;

/// <summary>The rate of the beats that <see cref="Beat"/> draws, in beats per minute.</summary>
internal sealed class HeartRate(Heart heart) : SignalLayer
{
    public static HeartRate Read(ScenarioNode node) => new(Heart.Read(node));

    public override void Apply(SignalSeed seed, Span<Sample> samples)
    {
        var beats = heart.BeatsOf(seed);
        foreach (ref var sample in samples)
        {
            sample = new Sample(sample.Ticks, sample.Value + (60 * beats.At(sample.Ticks).Rate));
        }
    }
}
