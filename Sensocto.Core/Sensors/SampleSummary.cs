namespace Sensocto.Core.Sensors;

/// <summary>What a batch holds when nobody looks closely: the last, lowest and highest of a window's samples, and their count. Immutable.</summary>
/// <param name="Last">The newest sample of the window.</param>
/// <param name="Min">The lowest value, in the attribute's unit.</param>
/// <param name="Max">The highest value, in the attribute's unit.</param>
/// <param name="Count">How many samples the window held; at least 1.</param>
public readonly record struct SampleSummary(Sample Last, double Min, double Max, int Count);
