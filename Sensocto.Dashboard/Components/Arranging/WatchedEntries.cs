namespace Sensocto.Dashboard.Components.Arranging;

/// <summary>
/// The sensors that anybody looks at: of two viewers one is another, so each page asks its own viewer of none but those with a single one. Immutable.
/// </summary>
/// <param name="Many">How many have more than one viewer.</param>
/// <param name="Alone">Those that have one.</param>
public sealed record WatchedEntries(int Many, IReadOnlyList<RosterEntry> Alone);
