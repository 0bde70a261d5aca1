namespace Sensocto.Core.Sensors;

/// <summary>A stretch of time. Immutable.</summary>
/// <param name="From">Its first moment, UTC ticks.</param>
/// <param name="Until">Its last, UTC ticks.</param>
public readonly record struct Extent(long From, long Until);
