namespace Sensocto.Dashboard.Components.Arranging;

/// <summary>The numbers of sensors, by kind. Immutable.</summary>
/// <param name="Sensors">All sensors.</param>
/// <param name="Alarm">Sensors with an attribute in alarm.</param>
/// <param name="Stale">Sensors with a stale attribute.</param>
/// <param name="Offline">Sensors that cannot be reached, or fail.</param>
public readonly record struct RosterCounts(int Sensors, int Alarm, int Stale, int Offline);
