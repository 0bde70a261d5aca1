namespace Sensocto.Dashboard.Components.Monitor;

/// <summary>A figure of the monitor page. Immutable.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Value">Its newest value, as text.</param>
/// <param name="Trend">Its values, oldest first; empty if a trend would say nothing.</param>
/// <param name="Note">Additional information.</param>
public sealed record BoardFigure(string Label, string Value, IReadOnlyList<double> Trend, string Note = "");

/// <summary>Figures that belong together. Immutable.</summary>
/// <param name="Title">Their subject.</param>
/// <param name="Figures">The figures.</param>
public sealed record BoardGroup(string Title, IReadOnlyList<BoardFigure> Figures);
