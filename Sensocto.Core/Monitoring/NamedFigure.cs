namespace Sensocto.Core.Monitoring;

/// <summary>A figure in words. Immutable.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">Its value.</param>
/// <param name="Note">What else belongs to it.</param>
public sealed record NamedFigure(string Label, string Value, string Note = "");
