namespace Sensocto.Core.Feeds;

/// <summary>What is taken from a feed, which hears of it when it is added. Immutable.</summary>
/// <param name="After">UTC ticks; what was measured until then is not read.</param>
/// <param name="Reach">How long a sample may be on its way: what comes later may not be read.</param>
/// <param name="Refused">Counts samples that feeds leave out by themselves.</param>
public sealed record FeedIntake(long After, TimeSpan Reach, RefusedSamples Refused);
