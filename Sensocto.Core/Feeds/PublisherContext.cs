using Microsoft.Extensions.Logging;
using Sensocto.Core.Attention;
using Sensocto.Core.History;
using Sensocto.Core.Load;
using Sensocto.Core.Pacing;
using Sensocto.Core.Sensors;
using Sensocto.Core.Telling;

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
    Action<LiveAttribute> sent,
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

    /// <summary>Who looks at an attribute, in words. Visits every viewer.</summary>
    public Func<AttentionCell, string> Describe { get; } = describe;

    /// <summary>Called with each attribute of which something was sent.</summary>
    public Action<LiveAttribute> Sent { get; } = sent;

    public FeedCensus Census { get; } = census;

    public LoadLevel Load => load.Level;

    /// <summary>The samples of a range in batches, through one shared buffer: a batch is valid until the next is read.</summary>
    public BatchReader Read(ISensorFeed feed, int attribute, long after, long until) =>
        new(feed, attribute, after, until, _buffer);

    /// <summary>Logs a failure, at most once a minute per key: failures must not fill a disk or a pipe.</summary>
    public void Report(string key, Exception failure)
    {
        if (!_lines.MayWrite(key, out var leftOut))
        {
            return;
        }

        Guard.Report(
            failure,
            e =>
            {
                if (leftOut == 0)
                {
                    FeedLog.Failed(log, key, e);
                }
                else
                {
                    FeedLog.FailedAgain(log, key, leftOut, e);
                }
            }
        );
    }
}
