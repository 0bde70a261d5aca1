using System.Diagnostics.Metrics;
using Sensocto.Core.Load;

namespace Sensocto.Dashboard.Live;

/// <summary>The meter <c>Sensocto.Live</c>, as far as it concerns frames: what goes to the pages, and how well they keep up. Thread-safe.</summary>
public sealed class LiveMetrics
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "Sensocto.Live";

    private static readonly double[] LagBounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
    private readonly Histogram<double> _lag;
    private long _frames;
    private long _bytes;
    private readonly long[] _refused = new long[Enum.GetValues<LinkRefusal>().Length];
    private int _stalled;
    private int _links;

    /// <summary>Creates the meter's instruments.</summary>
    public LiveMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        meter.CreateObservableCounter("sensocto.live.frames", () => Frames, "{frame}", "Frames that pages have taken.");
        meter.CreateObservableCounter("sensocto.live.frame.bytes", () => Bytes, "By", "Bytes in those frames.");
        meter.CreateObservableUpDownCounter(
            "sensocto.live.pages.stalled",
            () => Stalled,
            "{page}",
            "Pages that leave a frame unanswered for longer than allowed."
        );
        meter.CreateObservableUpDownCounter(
            "sensocto.live.links",
            () => Links,
            "{link}",
            "Open links for values, one a page."
        );
        meter.CreateObservableCounter(
            "sensocto.live.links.refused",
            ByRefusal,
            "{link}",
            "Links of pages that were refused or closed because of what the page sent: those for values, and circuits for pages of other sites."
        );
        _lag = meter.CreateHistogram(
            "sensocto.live.frame.lag",
            "s",
            "From sending a frame that asks for an answer until the page has given it.",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = LagBounds }
        );
    }

    /// <summary>Frames that pages have taken since the start.</summary>
    public long Frames => Interlocked.Read(ref _frames);

    /// <summary>Bytes in those frames since the start.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>Pages that do not keep up at the moment.</summary>
    public int Stalled => Volatile.Read(ref _stalled);

    /// <summary>The newest frame lags of all pages.</summary>
    public LatencyWindow Lags { get; } = new();

    /// <summary>Links for values that are open at the moment.</summary>
    public int Links => Volatile.Read(ref _links);

    internal IDisposable LinkOpened()
    {
        Interlocked.Increment(ref _links);
        return new OpenLink(this);
    }

    /// <summary>Counts a link. Returns how many there are for that reason.</summary>
    internal long LinkRefused(LinkRefusal reason) => Interlocked.Increment(ref _refused[(int)reason]);

    internal void FramesTaken(int frames, long bytes, TimeSpan lag)
    {
        Interlocked.Add(ref _frames, frames);
        Interlocked.Add(ref _bytes, bytes);
        Lags.Add(lag);
        _lag.Record(lag.TotalSeconds);
    }

    internal void PageStalls(bool isStalled) => Interlocked.Add(ref _stalled, isStalled ? 1 : -1);

    private IEnumerable<Measurement<long>> ByRefusal() =>
        Enum.GetValues<LinkRefusal>()
            .Select(r => new Measurement<long>(
                Interlocked.Read(ref _refused[(int)r]),
                KeyValuePair.Create<string, object?>("reason", r.ToString())
            ));

    private sealed class OpenLink(LiveMetrics metrics) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref metrics._links);
    }
}
