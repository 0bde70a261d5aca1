namespace Sensocto.Dashboard.Monitoring.Thresholds;

/// <summary>The bounds above which a figure of the service is worth a warning, and above which the service is unhealthy.</summary>
public sealed class ThresholdOptions
{
    /// <summary>The section of the configuration that holds these options.</summary>
    public const string Section = "Sensocto:Thresholds";

    /// <summary>Consecutive samples of the load sampler that must be above a bound before it counts. 1 to 100; default 3.</summary>
    public int RiseAfter { get; set; } = 3;

    /// <summary>Consecutive samples that must be below a bound before the state falls by one. 1 to 1,000; default 5.</summary>
    public int FallAfter { get; set; } = 5;

    /// <summary>The share of a bound to which a figure must fall to count as below it. 0.1 to 1; default 0.9.</summary>
    public double Release { get; set; } = 0.9;

    /// <summary>Changed keys that wait for a flush: the tracker's backlog. Above 0, at most 100,000,000; default 100, 1,000.</summary>
    public ThresholdBounds PendingKeys { get; set; } = new() { Warning = 100, Critical = 1_000 };

    /// <summary>Keys that the tracker keeps. Above 0, at most 100,000,000; default 10,000, 50,000.</summary>
    public ThresholdBounds TrackedKeys { get; set; } = new() { Warning = 10_000, Critical = 50_000 };

    /// <summary>Resident memory in MB. Above 0, at most 10,000,000; default 2,048, 4,096.</summary>
    public ThresholdBounds MemoryMb { get; set; } = new() { Warning = 2_048, Critical = 4_096 };

    /// <summary>Processor time as a share of what the process may use. Above 0, at most 1; default 0.7, 0.9.</summary>
    public ThresholdBounds Scheduler { get; set; } = new() { Warning = 0.7, Critical = 0.9 };

    /// <summary>Work items that wait for a pool thread. Above 0, at most 1,000,000; default 100, 1,000.</summary>
    public ThresholdBounds PoolQueue { get; set; } = new() { Warning = 100, Critical = 1_000 };
}
