using Sensocto.Core.Sensors;

namespace Sensocto.Core.Feeds.Simulation.Signals;

/// <summary>
/// One step in generating values: a source adds its value to samples that start at 0, a modifier changes the values so far. A layer is a pure function of the seed
/// and each sample's time, never of the samples around it, so that any split of a range gives the same values. Immutable, shared by all sensors of a kind; allocates nothing.
/// </summary>
internal abstract class SignalLayer
{
    /// <summary>Applies this layer to samples that are ordered by time.</summary>
    public abstract void Apply(SignalSeed seed, Span<Sample> samples);
}
