using System.Diagnostics.Metrics;
using Sensocto.Core.Load;

namespace Sensocto.Dashboard.Live;

/// <summary>Meter <c>Sensocto.Live</c>, the frames' part: what goes to the pages, and how they keep up. Thread-safe.</summary>
public sealed class LiveMetrics
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "Sensocto.Live";

    private static readonly double[] LagBounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
    private readonly Histogram<double> _lag;
    private long _frames;
    private long _bytes;
    private int _stalled;

    /// <summary>The meter's instruments.</summary>
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
        _lag = meter.CreateHistogram(
            "sensocto.live.frame.lag",
            "s",
            "From sending a frame until the page has answered it.",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = LagBounds }
        );
    }

    /// <summary>Frames that pages have taken since the start.</summary>
    public long Frames => Interlocked.Read(ref _frames);

    /// <summary>Bytes in those frames since the start.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>Pages that do not keep up by now.</summary>
    public int Stalled => Volatile.Read(ref _stalled);

    /// <summary>The newest frame lags, over all pages.</summary>
    public LatencyWindow Lags { get; } = new();

    internal void FrameTaken(int bytes, TimeSpan lag)
    {
        Interlocked.Increment(ref _frames);
        Interlocked.Add(ref _bytes, bytes);
        Lags.Add(lag);
        _lag.Record(lag.TotalSeconds);
    }

    internal void PageStalls(bool isStalled) => Interlocked.Add(ref _stalled, isStalled ? 1 : -1);
}
