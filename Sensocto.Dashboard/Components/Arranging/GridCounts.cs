namespace Sensocto.Dashboard.Components.Arranging;

/// <summary>How many sensors there are, as one page sees them. Immutable.</summary>
/// <param name="All">Of all.</param>
/// <param name="Shown">That fit the view.</param>
/// <param name="Pinned">That the operator pins.</param>
/// <param name="Watched">That others look at.</param>
public readonly record struct GridCounts(RosterCounts All, int Shown, int Pinned, int Watched);
