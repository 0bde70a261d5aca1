namespace Sensocto.Dashboard.Components.Arranging;

/// <summary>How many sensors there are of each kind. Immutable.</summary>
/// <param name="Sensors">All of them.</param>
/// <param name="Alarm">With an attribute in alarm.</param>
/// <param name="Stale">With a stale one.</param>
/// <param name="Offline">That can not be reached, or fail.</param>
public readonly record struct RosterCounts(int Sensors, int Alarm, int Stale, int Offline);
