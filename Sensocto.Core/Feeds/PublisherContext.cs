using Microsoft.Extensions.Logging;
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
    ILogger log
)
{
    private readonly Sample[] _buffer = new Sample[512];

    public Pacer Pacer { get; } = pacer;

    public FeedOptions Options { get; } = options;

    public TrafficMeter Meter { get; } = meter;

    public FeedCensus Census { get; } = census;

    public LoadLevel Load => load.Level;

    /// <summary>The samples of a range, batch by batch, through one shared buffer: a batch is good until the next is asked for.</summary>
    public BatchReader Read(ISensorFeed feed, int attribute, long after, long until) =>
        new(feed, attribute, after, until, _buffer);

    /// <summary>Says in the log what failed. The log may fail too (a full disk): that must not stop the feeds.</summary>
    public void Report(string key, Exception failure)
    {
        try
        {
            FeedLog.Failed(log, key, failure);
        }
#pragma warning disable CA1031 // There is nobody left to tell.
        catch (Exception)
#pragma warning restore CA1031
        { }
    }
}
