namespace Sensocto.Core.Load;

/// <summary>The figures of the process we are in, as runtime and container give them. Thread-safe.</summary>
public sealed class ProcessProbe : IProcessProbe
{
    private readonly double _processors = ProcessorQuota.Read("/sys/fs/cgroup") ?? Environment.ProcessorCount;

    /// <inheritdoc />
    public ProcessFigures Read() =>
        new(
            CpuTime: Environment.CpuUsage.TotalTime,
            Processors: Math.Min(_processors, Environment.ProcessorCount),
            MemoryBytes: Environment.WorkingSet,
            MemoryLimitBytes: GC.GetGCMemoryInfo().TotalAvailableMemoryBytes,
            HeapBytes: GC.GetTotalMemory(forceFullCollection: false),
            GcPause: GC.GetTotalPauseDuration(),
            Threads: ThreadPool.ThreadCount,
            Queue: ThreadPool.PendingWorkItemCount
        );
}
