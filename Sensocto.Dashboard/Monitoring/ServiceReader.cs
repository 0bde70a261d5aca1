using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Core.History;
using Sensocto.Core.Load;
using Sensocto.Dashboard.Circuits;
using Sensocto.Dashboard.Live;

namespace Sensocto.Dashboard.Monitoring;

/// <summary>Reads the figures of the whole service. Reading resets nothing. Thread-safe.</summary>
public sealed class ServiceReader(
    AttentionTracker tracker,
    FeedHost feeds,
    HistoryStore history,
    LiveMetrics live,
    CircuitMetrics circuits,
    TimeProvider time
)
{
    /// <summary>A sample of the service now, with a load that was just read.</summary>
    public ServiceSample Read(LoadSample load) =>
        new(
            time.GetUtcNow(),
            time.GetElapsedTime(0),
            load,
            tracker.Figures,
            tracker.CountViewers(),
            feeds.Traffic,
            ReadFeeds(),
            history.Figures,
            ReadPages()
        );

    private FeedFigures ReadFeeds()
    {
        var rises = feeds.Rises.Percentiles(0.5, 0.95);
        return new(
            feeds.Count,
            [.. AttentionLevels.All.Select(feeds.Census.At)],
            [.. AttentionLevels.All.Select(feeds.MeasuredAt)],
            [.. AttentionLevels.All.Select(feeds.SentAt)],
            feeds.Census.In(AttributeState.Stale),
            feeds.Census.In(AttributeState.Alarm),
            feeds.Census.In(AttributeState.Error),
            rises[0],
            rises[1]
        );
    }

    private PageFigures ReadPages()
    {
        var lags = live.Lags.Percentiles(0.5, 0.95);
        return new(circuits.Connected, circuits.Disconnected, live.Stalled, live.Frames, live.Bytes, lags[0], lags[1]);
    }
}
