namespace Sensocto.Core.Feeds;

/// <summary>What is taken from a feed, which hears of it when it is added. Immutable, thread-safe.</summary>
/// <param name="After">UTC ticks; what was measured until then is not read.</param>
/// <param name="Reach">How long a sample may be on its way: what comes later may not be read.</param>
/// <param name="Refused">Counts samples that feeds leave out by themselves.</param>
public sealed record FeedIntake(long After, TimeSpan Reach, RefusedSamples Refused)
{
    internal Action<int>? OnCame { get; init; }

    /// <summary>
    /// A sample of an attribute is there to be read: where somebody looks it is sent as soon as the window allows, and not when the next was expected. May be said as often as
    /// samples come, on any thread; a feed that does not say it is looked at in time.
    /// </summary>
    /// <param name="attribute">Index into <see cref="Sensors.SensorDescriptor.Attributes"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such attribute.</exception>
    public void Came(int attribute) => OnCame?.Invoke(attribute);
}
