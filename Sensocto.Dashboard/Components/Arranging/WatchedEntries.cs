namespace Sensocto.Dashboard.Components.Arranging;

/// <summary>
/// The sensors that anybody looks at. One of two viewers must be somebody else, so each page checks for its own viewer only on sensors with a single one. Immutable.
/// </summary>
/// <param name="Many">The number of sensors with more than one viewer.</param>
/// <param name="Alone">The sensors with exactly one.</param>
public sealed record WatchedEntries(int Many, IReadOnlyList<RosterEntry> Alone);
