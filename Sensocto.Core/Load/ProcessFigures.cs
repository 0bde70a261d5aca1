namespace Sensocto.Core.Load;

/// <summary>What this process uses and may use. Immutable.</summary>
/// <param name="CpuTime">Processor time since the start, over all threads.</param>
/// <param name="Processors">How many processors it may use; fractional if a container's quota is.</param>
/// <param name="MemoryBytes">Resident memory.</param>
/// <param name="MemoryLimitBytes">Memory it may use: the container's limit, else the machine's memory as the runtime reports it; 0 if unknown.</param>
/// <param name="HeapBytes">Managed memory.</param>
/// <param name="GcPause">Time since the start in which the garbage collector stopped all threads.</param>
/// <param name="Threads">Pool threads.</param>
/// <param name="Queue">Work items that wait for one of them; in a load sample, the fewest since the previous sample.</param>
public readonly record struct ProcessFigures(
    TimeSpan CpuTime,
    double Processors,
    long MemoryBytes,
    long MemoryLimitBytes,
    long HeapBytes,
    TimeSpan GcPause,
    int Threads,
    long Queue
);
