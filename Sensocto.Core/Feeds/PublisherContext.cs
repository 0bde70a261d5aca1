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

    /// <summary>Who looks at an attribute, in words. Costs a look at every viewer.</summary>
    public Func<AttentionCell, string> Describe { get; } = describe;

    /// <summary>Told of what was sent anything.</summary>
    public Action<LiveAttribute> Sent { get; } = sent;

    public FeedCensus Census { get; } = census;

    public LoadLevel Load => load.Level;

    /// <summary>The samples of a range, batch by batch, through one shared buffer: a batch is good until the next is asked for.</summary>
    public BatchReader Read(ISensorFeed feed, int attribute, long after, long until) =>
        new(feed, attribute, after, until, _buffer);

    /// <summary>Says in the log what failed, once a minute of each: a full disk or pipe must not be what it costs.</summary>
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
