namespace Sensocto.Core.Load;

/// <summary>The figures that the load level is derived from. Immutable.</summary>
/// <param name="Cpu">Processor time used, as a share of what this process may use, 0 to 1.</param>
/// <param name="Memory">Memory in use, as a share of what this process may use, 0 to 1.</param>
/// <param name="Queue">Work items that wait for a pool thread.</param>
/// <param name="LagMs">The worst lag of feeds and flushes since the last sample, in ms.</param>
public readonly record struct LoadFigures(double Cpu, double Memory, long Queue, double LagMs);
