namespace Sensocto.Core.Load;

/// <summary>The figures of the current process, from the runtime and the container. Thread-safe.</summary>
public sealed class ProcessProbe : IProcessProbe
{
    private const string Group = "/sys/fs/cgroup";
    private readonly double _processors = ContainerQuota.Processors(Group) ?? Environment.ProcessorCount;
    private readonly long? _memory = ContainerQuota.Memory(Group);

    /// <inheritdoc />
    public long Queue => ThreadPool.PendingWorkItemCount;

    /// <inheritdoc />
    public ProcessFigures Read() =>
        new(
            CpuTime: Environment.CpuUsage.TotalTime,
            Processors: Math.Min(_processors, Environment.ProcessorCount),
            MemoryBytes: Environment.WorkingSet,
            MemoryLimitBytes: _memory ?? GC.GetGCMemoryInfo().TotalAvailableMemoryBytes,
            HeapBytes: GC.GetTotalMemory(forceFullCollection: false),
            GcPause: GC.GetTotalPauseDuration(),
            Threads: ThreadPool.ThreadCount,
            Queue: Queue
        );
}
