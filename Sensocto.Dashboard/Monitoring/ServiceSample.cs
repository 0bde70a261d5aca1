using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Core.History;
using Sensocto.Core.Load;

namespace Sensocto.Dashboard.Monitoring;

/// <summary>The whole service at one moment. Immutable.</summary>
/// <param name="At">When, by the clock on the wall, which may be set.</param>
/// <param name="Steady">When, by the clock that is never set: from one sample to another it tells how much time passed, and nothing by itself.</param>
/// <param name="Load">The load level and what it is read from.</param>
/// <param name="Attention">What the tracker holds and has done.</param>
/// <param name="Viewers">Viewers by state.</param>
/// <param name="Traffic">What is sent against what is measured.</param>
/// <param name="Feeds">Sensors, and attributes by level and state.</param>
/// <param name="History">The memory that the past takes.</param>
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
/// <param name="Sensors">Sensors that a feed runs for.</param>
/// <param name="Levels">Attributes at each level, lowest first.</param>
/// <param name="Measured">Samples read since the start, by the level granted, lowest first.</param>
/// <param name="Sent">Samples sent since the start, by the level granted, lowest first.</param>
/// <param name="Stale">Attributes that are late.</param>
/// <param name="Alarms">Attributes beyond a limit.</param>
/// <param name="Failed">Attributes whose feed fails.</param>
/// <param name="RiseP50Ms">How long a rise takes, the middle of the newest ones; in ms.</param>
/// <param name="RiseP95Ms">The 95th of a hundred.</param>
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
/// <param name="Stalled">Pages that leave a frame unanswered for too long: slow clients.</param>
/// <param name="Frames">Frames taken since the start.</param>
/// <param name="Bytes">Bytes in them.</param>
/// <param name="LagP50Ms">From sending a frame until it is answered, the middle of the newest ones; in ms.</param>
/// <param name="LagP95Ms">The 95th of a hundred.</param>
public readonly record struct PageFigures(
    int Connected,
    int Disconnected,
    int Stalled,
    long Frames,
    long Bytes,
    double LagP50Ms,
    double LagP95Ms
);
