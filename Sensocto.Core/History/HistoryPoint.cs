namespace Sensocto.Core.History;

/// <summary>A piece of an attribute's past: one sample, or several consecutive ones. Immutable.</summary>
/// <param name="Ticks">When the last of them was measured, UTC ticks.</param>
/// <param name="Mean">Their mean, in the attribute's unit.</param>
/// <param name="Min">The lowest.</param>
/// <param name="Max">The highest.</param>
/// <param name="Count">How many samples it covers; at least 1.</param>
/// <param name="GapBefore">Whether samples are missing between the point before and this one.</param>
public readonly record struct HistoryPoint(
    long Ticks,
    double Mean,
    double Min,
    double Max,
    int Count,
    bool GapBefore = false
);
