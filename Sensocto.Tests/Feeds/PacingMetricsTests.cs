using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Core.Sensors;
using Sensocto.Tests.Load;

namespace Sensocto.Tests.Feeds;

public sealed class PacingMetricsTests : IDisposable
{
    private readonly Engine _engine = new();
    private readonly TestMeters _meters = new();
    private readonly PacingMetrics _metrics;

    public PacingMetricsTests() => _metrics = new PacingMetrics(_meters, _engine.Feeds);

    [Fact]
    public void Keys_are_counted_by_level_as_they_move_and_leave()
    {
        var attribute = _engine.Add(new FakeFeed("a"));
        _engine.Add(new FakeFeed("b"));
        _engine.Run(20);
        Assert.Equal((2, 0, 0), (Keys("none"), Keys("medium"), Keys("high")));
        var viewer = _engine.Look(attribute);
        _engine.Run(20);
        Assert.Equal((1, 1, 0), (Keys("none"), Keys("medium"), Keys("high")));
        viewer.Set(attribute.Cell, Interest.Focus);
        _engine.Run(20);
        Assert.Equal((1, 0, 1), (Keys("none"), Keys("medium"), Keys("high")));
        _engine.Feeds.Remove(new SensorId("a"));
        _engine.Run(20);
        Assert.Equal((1, 0, 0), (Keys("none"), Keys("medium"), Keys("high")));
    }

    [Fact]
    public void A_sensor_that_is_taken_out_before_its_first_turn_was_never_counted()
    {
        _engine.Add(new FakeFeed("a"));
        _engine.Feeds.Remove(new SensorId("a"));
        _engine.Run(20);
        Assert.Equal(0, Keys("none"));
    }

    [Fact]
    public void Samples_are_counted_at_the_level_they_were_granted()
    {
        var attribute = _engine.Add(new FakeFeed("a"));
        _engine.Run(20_000);
        var measured = Samples("measured", "none");
        var summaries = Samples("sent", "none");
        Assert.InRange(measured, 150, 200);
        Assert.InRange(summaries, 3, 4);
        Assert.Equal(measured - summaries, Samples("saved", "none"));
        Assert.Equal(10, Read.Metric(_meters, PacingMetrics.MeterName, "sensocto.pacing.rate.full"));

        _engine.Look(attribute);
        _engine.Run(20);
        var readBack = Samples("sent", "medium");
        Assert.InRange(readBack, 190, 201);
        _engine.Run(1_000);
        Assert.InRange(Samples("sent", "medium") - readBack, 9, 11);
    }

    [Fact]
    public void A_rise_is_measured_until_its_feed_has_sent()
    {
        using var latencies = new MetricCollector<double>(
            _meters,
            PacingMetrics.MeterName,
            "sensocto.pacing.rise.latency"
        );
        var attribute = _engine.Add(new FakeFeed("a"));
        var other = _engine.Add(new FakeFeed("b"));
        _engine.Run(100);
        _engine.Look(attribute);
        _engine.Look(other);
        Assert.Empty(latencies.GetMeasurementSnapshot());
        _engine.Clock.Sleep(TimeSpan.FromMilliseconds(1));
        Assert.Equal(0.001, latencies.GetMeasurementSnapshot().Single().Value, 9);
        Assert.Equal([1.0, 1.0], _engine.Feeds.Rises.Percentiles(0.5, 0.95));
    }

    [Fact]
    public void A_fall_is_not_a_rise()
    {
        var attribute = _engine.Add(new FakeFeed("a"));
        var viewer = _engine.Look(attribute, Interest.Focus);
        _engine.Run(100);
        var before = _engine.Feeds.Rises.Count;
        viewer.Set(attribute.Cell, Interest.None);
        _engine.Run(70_000);
        Assert.Equal(before, _engine.Feeds.Rises.Count);
    }

    [Fact]
    public void A_sensor_that_leaves_while_its_rise_is_measured_lets_others_be_measured()
    {
        var attribute = _engine.Add(new FakeFeed("a"));
        var other = _engine.Add(new FakeFeed("b"));
        _engine.Run(100);
        _engine.Look(attribute);
        _engine.Feeds.Remove(new SensorId("a"));
        _engine.Run(20);
        Assert.Equal(0, _engine.Feeds.Rises.Count);
        _engine.Look(other);
        _engine.Run(20);
        Assert.Equal(1, _engine.Feeds.Rises.Count);
    }

    public void Dispose()
    {
        _metrics.Dispose();
        _meters.Dispose();
        _engine.Dispose();
    }

    private double Keys(string level) =>
        Read.Metric(_meters, PacingMetrics.MeterName, "sensocto.pacing.keys", "level", level);

    private double Samples(string what, string level) =>
        Read.Metric(_meters, PacingMetrics.MeterName, $"sensocto.pacing.samples.{what}", "level", level);
}
