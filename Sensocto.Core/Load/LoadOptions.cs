namespace Sensocto.Core.Load;

/// <summary>When this process counts as loaded.</summary>
public sealed class LoadOptions
{
    /// <summary>Where these options live in the configuration.</summary>
    public const string Section = "Sensocto:Load";

    /// <summary>Whether load lengthens windows; if not, the level stays Normal. Default true.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Time between two samples. 500 ms to 60 s; default 2 s.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Consecutive samples above the current level before it rises. 1 to 100; default 3.</summary>
    public int RiseAfter { get; set; } = 3;

    /// <summary>Consecutive samples below the current level before it falls by one. 1 to 1,000; default 5.</summary>
    public int FallAfter { get; set; } = 5;

    /// <summary>The level falls only when the figures are below this share of its bounds. 0.1 to 1; default 0.9.</summary>
    public double Release { get; set; } = 0.9;

    /// <summary>Processor time as a share of what the process may use. Above 0, at most 1; default 0.7, 0.85, 0.95.</summary>
    public LoadBounds Cpu { get; set; } =
        new()
        {
            Elevated = 0.7,
            High = 0.85,
            Critical = 0.95,
        };

    /// <summary>Memory as a share of the machine's or container's limit. Above 0, at most 1; default 0.75, 0.85, 0.95.</summary>
    public LoadBounds Memory { get; set; } =
        new()
        {
            Elevated = 0.75,
            High = 0.85,
            Critical = 0.95,
        };

    /// <summary>Work items that wait for a pool thread. Above 0, at most 1,000,000; default 100, 500, 2,000.</summary>
    public LoadBounds Queue { get; set; } =
        new()
        {
            Elevated = 100,
            High = 500,
            Critical = 2_000,
        };

    /// <summary>The worst lag of feeds and flushes between two samples, in ms. Above 0, at most 60,000; default 250, 500, 1,000.</summary>
    public LoadBounds LagMs { get; set; } =
        new()
        {
            Elevated = 250,
            High = 500,
            Critical = 1_000,
        };
}
