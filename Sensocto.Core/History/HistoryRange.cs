namespace Sensocto.Core.History;

/// <summary>What is known of an attribute's past in a range of time. Immutable.</summary>
/// <param name="Points">Oldest first.</param>
/// <param name="ReachesBackTo">The oldest that is kept at all, UTC ticks; null while nothing is.</param>
public sealed record HistoryRange(IReadOnlyList<HistoryPoint> Points, long? ReachesBackTo);
