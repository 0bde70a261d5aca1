namespace Sensocto.Core.History;

/// <summary>What is known of an attribute's past in a range of time. Immutable.</summary>
/// <param name="Points">Oldest first.</param>
/// <param name="ReachesBackTo">The time of the oldest point kept at all, UTC ticks; null while there is none.</param>
public sealed record HistoryRange(IReadOnlyList<HistoryPoint> Points, long? ReachesBackTo);
