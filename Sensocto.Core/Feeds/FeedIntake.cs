namespace Sensocto.Core.Feeds;

/// <summary>Which of a feed's samples are accepted; passed to the feed when it is added. Immutable, thread-safe.</summary>
/// <param name="After">UTC ticks; samples measured then or before are not read.</param>
/// <param name="Reach">How long a sample may be in transit; one that takes longer may not be read.</param>
/// <param name="Refused">Counts the samples that feeds refuse themselves.</param>
public sealed record FeedIntake(long After, TimeSpan Reach, RefusedSamples Refused)
{
    internal Action<int>? OnCame { get; init; }

    /// <summary>
    /// Reports that a new sample of an attribute can be read. If somebody looks, it is sent as soon as the window allows, not only when the next was expected. May be called
    /// for every sample, on any thread; a feed that never calls it is still read in time.
    /// </summary>
    /// <param name="attribute">Index into <see cref="Sensors.SensorDescriptor.Attributes"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such attribute.</exception>
    public void Came(int attribute) => OnCame?.Invoke(attribute);
}
