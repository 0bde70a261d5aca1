using System.Diagnostics.Metrics;

namespace Sensocto.Core.Load;

/// <summary>Meter <c>Sensocto.Load</c>: the load level and the figures it is derived from, as of the newest sample.</summary>
public sealed class LoadMetrics
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "Sensocto.Load";

    private readonly LoadSampler _sampler;
    private readonly Meter _meter;

    /// <summary>The meter's instruments, over a sampler.</summary>
    public LoadMetrics(IMeterFactory meters, LoadSampler sampler)
    {
        (_sampler, _meter) = (sampler, meters.Create(MeterName));
        Gauge("level", null, "0 Normal, 1 Elevated, 2 High, 3 Critical.", s => (int)s.Level);
        Gauge("cpu", "1", "Processor time as a share of what this process may use.", s => s.Figures.Cpu);
        Gauge("memory", "1", "Memory as a share of the machine's or container's limit.", s => s.Figures.Memory);
        Gauge("memory.used", "By", "Resident memory.", s => s.Process.MemoryBytes);
        Gauge("memory.heap", "By", "Managed memory.", s => s.Process.HeapBytes);
        Gauge(
            "memory.limit",
            "By",
            "Memory that this process may use; 0 where unknown.",
            s => s.Process.MemoryLimitBytes
        );
        Gauge(
            "gc.pause",
            "1",
            "Share of the time for which the garbage collector paused the process.",
            s => s.GcPauseShare
        );
        Gauge("pool.queue", "{item}", "Work items that wait for a thread of the pool.", s => s.Figures.Queue);
        Gauge("pool.threads", "{thread}", "Threads of the pool.", s => s.Process.Threads);
        Gauge(
            "lag",
            "s",
            "The worst lag of feeds and flushes between the last two samples.",
            s => s.Figures.LagMs / 1000
        );
    }

    private void Gauge(string name, string? unit, string what, Func<LoadSample, double> read) =>
        _meter.CreateObservableGauge($"sensocto.load.{name}", () => read(_sampler.Newest), unit, what);
}
