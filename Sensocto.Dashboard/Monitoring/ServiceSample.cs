using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Core.History;
using Sensocto.Core.Load;

namespace Sensocto.Dashboard.Monitoring;

/// <summary>The whole service at one moment. Immutable.</summary>
/// <param name="At">The wall-clock time, which may be adjusted.</param>
/// <param name="Steady">The time by a monotonic clock: only the difference between two samples means anything.</param>
/// <param name="Load">The load level and what it is based on.</param>
/// <param name="Attention">What the tracker holds and has done.</param>
/// <param name="Viewers">Viewers by state.</param>
/// <param name="Traffic">The rates sent and measured.</param>
/// <param name="Feeds">Sensors, and attributes by level and state.</param>
/// <param name="History">The memory that the history takes.</param>
/// <param name="Pages">Circuits and their frames.</param>
public sealed record ServiceSample(
    DateTimeOffset At,
    TimeSpan Steady,
    LoadSample Load,
    AttentionFigures Attention,
    ViewerCensus Viewers,
    Traffic Traffic,
    FeedFigures Feeds,
    HistoryFigures History,
    PageFigures Pages
);

/// <summary>Feeds at one moment. Immutable.</summary>
/// <param name="Sensors">Sensors with a running feed.</param>
/// <param name="Levels">Attributes at each level, lowest first.</param>
/// <param name="Measured">Samples read since the start, by the level granted, lowest first.</param>
/// <param name="Sent">Samples sent since the start, by the level granted, lowest first.</param>
/// <param name="Stale">Stale attributes.</param>
/// <param name="Alarms">Attributes beyond a limit.</param>
/// <param name="Failed">Attributes whose feed fails.</param>
/// <param name="RiseP50Ms">The median of how long the newest rises took, in ms.</param>
/// <param name="RiseP95Ms">Their 95th percentile, in ms.</param>
public sealed record FeedFigures(
    int Sensors,
    IReadOnlyList<int> Levels,
    IReadOnlyList<long> Measured,
    IReadOnlyList<long> Sent,
    int Stale,
    int Alarms,
    int Failed,
    double RiseP50Ms,
    double RiseP95Ms
);

/// <summary>Pages at one moment. Immutable.</summary>
/// <param name="Connected">Circuits whose link is up.</param>
/// <param name="Disconnected">Circuits whose link is down, kept for a while.</param>
/// <param name="Stalled">Pages that have left a frame unanswered for too long: slow clients.</param>
/// <param name="Frames">Frames taken since the start.</param>
/// <param name="Bytes">Bytes in these frames.</param>
/// <param name="LagP50Ms">The median time from sending a frame to its answer, of the newest frames; in ms.</param>
/// <param name="LagP95Ms">Their 95th percentile, in ms.</param>
public readonly record struct PageFigures(
    int Connected,
    int Disconnected,
    int Stalled,
    long Frames,
    long Bytes,
    double LagP50Ms,
    double LagP95Ms
);
