namespace Sensocto.Core.Attention;

/// <summary>The times and bounds of the attention model.</summary>
public sealed class AttentionOptions
{
    /// <summary>Where these options live in the configuration.</summary>
    public const string Section = "Sensocto:Attention";

    /// <summary>How long a key stays High after the pointer leaves it (A4). 0 to 60 s; default 2 s.</summary>
    public TimeSpan Boost { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a key without viewers stays Low (A1). 1 s to 1 h; default 60 s.</summary>
    public TimeSpan Linger { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How long falls are collected before subscribers are notified (A9). 10 ms to 10 s; default 100 ms.</summary>
    public TimeSpan FlushInterval { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>The least time between two notifications about one sensor; the last change is never lost (A9). 0 to 10 s; default 100 ms.</summary>
    public TimeSpan SensorInterval { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>How long a viewer lives without a heartbeat (A8). 5 s to 1 h; default 60 s.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How often viewers without a heartbeat are removed (A8). 1 s to 1 h; default 30 s.</summary>
    public TimeSpan SweepInterval { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Sensors an operator may pin, over all tabs (A5). 0 to 1,000; default 8.</summary>
    public int MaxPinsPerOperator { get; set; } = 8;

    /// <summary>The most viewers at once. 1 to 1,000,000; default 100,000.</summary>
    public int MaxViewers { get; set; } = 100_000;

    /// <summary>Keys one viewer may watch at once; further ones are refused. 1 to 100,000; default 5,000.</summary>
    public int MaxInterestsPerViewer { get; set; } = 5_000;
}
