namespace Sensocto.Dashboard.Live;

/// <summary>How values reach pages.</summary>
public sealed class LiveOptions
{
    /// <summary>The section of the configuration that holds these options.</summary>
    public const string Section = "Sensocto:Live";

    /// <summary>Memory of a circuit with two dozen tiles in view: 240 KB of heap measured (docs/scaling.md), its buffers, and room for larger screens.</summary>
    internal const int CircuitKb = 500;

    /// <summary>Time between two frames of one circuit. 20 to 5,000 ms; default 100.</summary>
    public int FrameMs { get; set; } = 100;

    /// <summary>The most samples of one attribute in a frame; if there are more, the newest are sent. 16 to 10,000; default 600.</summary>
    public int MaxCatchUp { get; set; } = 600;

    /// <summary>How long a page may leave a frame unanswered before it no longer counts as looking. 1,000 to 60,000 ms; default 10,000.</summary>
    public int StallMs { get; set; } = 10_000;

    /// <summary>
    /// Memory for circuits that are kept for three minutes after their link went down. While they fit, an outage of all links at once loses none. 16 to 65,536 MB;
    /// default 4,096.
    /// </summary>
    public int RetainedMb { get; set; } = 4_096;

    /// <summary>The number of circuits that fit, at <see cref="CircuitKb"/> each.</summary>
    internal int MostRetained => RetainedMb * 1_024 / CircuitKb;
}
