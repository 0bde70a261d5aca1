using Microsoft.Extensions.Logging;
using Sensocto.Core.Attention;
using Sensocto.Core.History;
using Sensocto.Core.Load;
using Sensocto.Core.Pacing;
using Sensocto.Core.Sensors;

namespace Sensocto.Core.Feeds;

/// <summary>What all publishers share; used by the scheduler's thread only.</summary>
internal sealed class PublisherContext(
    Pacer pacer,
    FeedOptions options,
    TrafficMeter meter,
    FeedCensus census,
    SystemLoad load,
    HistoryStore history,
    Func<AttentionCell, string> describe,
    TimeProvider time,
    ILogger log
)
{
    private readonly Sample[] _buffer = new Sample[512];
    private readonly LinePace _lines = new(time);

    public Pacer Pacer { get; } = pacer;

    public FeedOptions Options { get; } = options;

    public TrafficMeter Meter { get; } = meter;

    public HistoryStore History { get; } = history;

    /// <summary>Who looks at an attribute, in words. Costs a look at every viewer.</summary>
    public Func<AttentionCell, string> Describe { get; } = describe;

    public FeedCensus Census { get; } = census;

    public LoadLevel Load => load.Level;

    /// <summary>The samples of a range, batch by batch, through one shared buffer: a batch is good until the next is asked for.</summary>
    public BatchReader Read(ISensorFeed feed, int attribute, long after, long until) =>
        new(feed, attribute, after, until, _buffer);

    /// <summary>Says in the log what failed, once a minute of each: a full disk or pipe must not be what it costs. The log may fail too (a full disk): that must not stop the feeds.</summary>
    public void Report(string key, Exception failure)
    {
        if (!_lines.MayWrite(key, out var leftOut))
        {
            return;
        }

        try
        {
            if (leftOut == 0)
            {
                FeedLog.Failed(log, key, failure);
            }
            else
            {
                FeedLog.FailedAgain(log, key, leftOut, failure);
            }
        }
#pragma warning disable CA1031 // There is nobody left to tell.
        catch (Exception)
#pragma warning restore CA1031
        { }
    }
}
