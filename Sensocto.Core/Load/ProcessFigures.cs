namespace Sensocto.Core.Load;

/// <summary>What this process uses and may use. Immutable.</summary>
/// <param name="CpuTime">Processor time since the start, over all threads.</param>
/// <param name="Processors">How many processors it may use; not whole where a container's quota is not.</param>
/// <param name="MemoryBytes">Resident memory.</param>
/// <param name="MemoryLimitBytes">Memory it may use: the container's limit, else what the runtime knows of, which is the machine's; 0 where unknown.</param>
/// <param name="HeapBytes">Managed memory.</param>
/// <param name="GcPause">Time for which the garbage collector stopped everything, since the start.</param>
/// <param name="Threads">Threads of the pool.</param>
/// <param name="Queue">Work items that wait for one of them; in a sample of load the fewest since the one before.</param>
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
