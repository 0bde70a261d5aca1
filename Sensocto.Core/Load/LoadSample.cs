namespace Sensocto.Core.Load;

/// <summary>The newest sample of the load sampler. Immutable.</summary>
/// <param name="Level">The current level.</param>
/// <param name="Figures">The figures it is derived from.</param>
/// <param name="Process">What the process uses.</param>
/// <param name="GcPauseShare">The share of the time since the previous sample in which the garbage collector stopped all threads, 0 to 1.</param>
public sealed record LoadSample(LoadLevel Level, LoadFigures Figures, ProcessFigures Process, double GcPauseShare);
