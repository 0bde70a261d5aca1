namespace Sensocto.Dashboard.Components.Arranging;

/// <summary>The numbers of sensors, as one page sees them. Immutable.</summary>
/// <param name="All">The counts over all sensors.</param>
/// <param name="Shown">Sensors that fit the view.</param>
/// <param name="Pinned">Sensors that the operator pins.</param>
/// <param name="Watched">Sensors that others look at.</param>
public readonly record struct GridCounts(RosterCounts All, int Shown, int Pinned, int Watched);
