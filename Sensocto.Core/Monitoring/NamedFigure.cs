namespace Sensocto.Core.Monitoring;

/// <summary>A figure as text, with its label. Immutable.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">Its value.</param>
/// <param name="Note">Further detail.</param>
public sealed record NamedFigure(string Label, string Value, string Note = "");
