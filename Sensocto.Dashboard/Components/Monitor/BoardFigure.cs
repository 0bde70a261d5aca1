namespace Sensocto.Dashboard.Components.Monitor;

/// <summary>A figure of the monitor page. Immutable.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">Its newest value, in words.</param>
/// <param name="Trend">Its values, oldest first; empty where a trend says nothing.</param>
/// <param name="Note">What else belongs to it.</param>
public sealed record BoardFigure(string Label, string Value, IReadOnlyList<double> Trend, string Note = "");

/// <summary>Figures that belong together. Immutable.</summary>
/// <param name="Title">What they are about.</param>
/// <param name="Figures">The figures.</param>
public sealed record BoardGroup(string Title, IReadOnlyList<BoardFigure> Figures);
