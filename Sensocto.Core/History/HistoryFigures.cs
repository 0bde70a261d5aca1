namespace Sensocto.Core.History;

/// <summary>How much memory the past takes. Immutable.</summary>
/// <param name="Attributes">Attributes whose past is kept.</param>
/// <param name="Bytes">Bytes held by now, but for what changed, which is not counted: a sixteenth of the budget at most.</param>
/// <param name="Budget">The most it may become, in bytes.</param>
/// <param name="Reach">How far back an attribute that is sampled every second or faster is kept at least, by now.</param>
public readonly record struct HistoryFigures(int Attributes, long Bytes, long Budget, TimeSpan Reach);
