namespace Sensocto.Core.Feeds.Replay;

/// <summary>A recording, ready to play. Immutable; its feeds are thread-safe.</summary>
/// <param name="Feeds">One feed per sensor, ids unique, in order of first appearance.</param>
/// <param name="Report">What was found while reading.</param>
public sealed record Recording(IReadOnlyList<ISensorFeed> Feeds, ReplayReport Report);
