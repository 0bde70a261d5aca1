using System.Globalization;
using Sensocto.Dashboard.Words;

namespace Sensocto.Dashboard.Monitoring.Thresholds;

/// <summary>A figure that has bounds: its names, and how to read it.</summary>
/// <param name="Name">The name for tools, such as <c>pending-keys</c>.</param>
/// <param name="Label">The name for operators.</param>
/// <param name="What">What it measures.</param>
/// <param name="Read">Reads its value from a sample.</param>
/// <param name="Bounds">Reads its bounds from the options.</param>
/// <param name="Format">Formats a value.</param>
public sealed record WatchedFigure(
    string Name,
    string Label,
    string What,
    Func<ServiceSample, double> Read,
    Func<ThresholdOptions, ThresholdBounds> Bounds,
    Func<double, string> Format
)
{
    private const double Mb = 1024 * 1024;

    /// <summary>Every figure that has bounds, in the order of the monitoring checklist.</summary>
    public static IReadOnlyList<WatchedFigure> All { get; } =
    [
        new(
            "pending-keys",
            "Pending keys",
            "Changed keys that wait for the next flush: the tracker's backlog",
            s => s.Attention.PendingKeys,
            o => o.PendingKeys,
            Count
        ),
        new(
            "tracked-keys",
            "Tracked keys",
            "Attributes that the tracker keeps a level for",
            s => s.Attention.Keys,
            o => o.TrackedKeys,
            Count
        ),
        new(
            "memory",
            "Memory",
            "Resident memory of the process",
            s => s.Load.Process.MemoryBytes / Mb,
            o => o.MemoryMb,
            Megabytes
        ),
        new(
            "scheduler",
            "Scheduler",
            "Processor time, as a share of what the process may use",
            s => s.Load.Figures.Cpu,
            o => o.Scheduler,
            Text.Share
        ),
        new(
            "pool-queue",
            "Pool queue",
            "Work items that wait for a thread of the pool",
            s => s.Load.Figures.Queue,
            o => o.PoolQueue,
            Count
        ),
    ];

    private static string Count(double value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Megabytes(double value) =>
        value >= 1024
            ? string.Create(CultureInfo.InvariantCulture, $"{value / 1024:0.0} GB")
            : string.Create(CultureInfo.InvariantCulture, $"{value:0} MB");
}
