using System.Diagnostics.Metrics;
using Sensocto.Core.Attention;

namespace Sensocto.Core.Feeds;

/// <summary>Meter <c>Sensocto.Pacing</c>: what is granted, measured and sent, and how soon a rise is served.</summary>
public sealed class PacingMetrics : IDisposable
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "Sensocto.Pacing";

    private static readonly double[] RiseBounds = [0.001, 0.0025, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1];
    private readonly FeedHost _feeds;
    private readonly Histogram<double> _rises;

    /// <summary>The meter's instruments, over the feeds.</summary>
    public PacingMetrics(IMeterFactory meters, FeedHost feeds)
    {
        _feeds = feeds;
        var meter = meters.Create(MeterName);
        meter.CreateObservableUpDownCounter(
            "sensocto.pacing.keys",
            () => ByLevel(feeds.Census.At),
            "{key}",
            "Keys by level."
        );
        meter.CreateObservableCounter(
            "sensocto.pacing.samples.measured",
            () => ByLevel(feeds.MeasuredAt),
            "{sample}",
            "Samples read from feeds, by the level granted."
        );
        meter.CreateObservableCounter(
            "sensocto.pacing.samples.sent",
            () => ByLevel(feeds.SentAt),
            "{sample}",
            "Samples sent, by the level granted; a summary counts as one."
        );
        meter.CreateObservableUpDownCounter(
            "sensocto.pacing.samples.saved",
            () => ByLevel(level => feeds.MeasuredAt(level) - feeds.SentAt(level)),
            "{sample}",
            "Samples read less samples sent; a rise that reads back what was left out takes from High and Medium."
        );
        meter.CreateObservableGauge(
            "sensocto.pacing.rate.full",
            () => feeds.Traffic.FullRate,
            "{sample}/s",
            "What all sensors measure, as declared."
        );
        _rises = meter.CreateHistogram(
            "sensocto.pacing.rise.latency",
            "s",
            "From the moment a rise is told until its feed has sent what was asked for; one at a time is measured.",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = RiseBounds }
        );
        feeds.Rises.Added += Record;
    }

    /// <summary>Stops recording.</summary>
    public void Dispose() => _feeds.Rises.Added -= Record;

    private void Record(TimeSpan latency) => _rises.Record(latency.TotalSeconds);

    private static IEnumerable<Measurement<T>> ByLevel<T>(Func<AttentionLevel, T> read)
        where T : struct =>
        AttentionLevels.All.Select(level => new Measurement<T>(
            read(level),
            KeyValuePair.Create<string, object?>("level", level.ToString().ToLowerInvariant())
        ));
}
