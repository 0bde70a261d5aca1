namespace Sensocto.Core.History;

/// <summary>How much memory the past takes. Immutable.</summary>
/// <param name="Attributes">Attributes whose past is kept.</param>
/// <param name="Bytes">Bytes held now, without the change logs, which are not counted: a sixteenth of the budget at most.</param>
/// <param name="Budget">The most bytes that may be held.</param>
/// <param name="Reach">How far back, at present, an attribute that is sampled every second or faster is kept at least.</param>
public readonly record struct HistoryFigures(int Attributes, long Bytes, long Budget, TimeSpan Reach);
