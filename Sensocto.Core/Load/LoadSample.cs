namespace Sensocto.Core.Load;

/// <summary>The newest sample of the load sampler. Immutable.</summary>
/// <param name="Level">The current level.</param>
/// <param name="Figures">What it is read from.</param>
/// <param name="Process">What the process uses.</param>
/// <param name="GcPauseShare">Time that the garbage collector stopped everything, as a share of the time since the sample before, 0 to 1.</param>
public sealed record LoadSample(LoadLevel Level, LoadFigures Figures, ProcessFigures Process, double GcPauseShare);
