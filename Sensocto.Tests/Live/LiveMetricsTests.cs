using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using Sensocto.Dashboard.Live;
using Sensocto.Tests.Feeds;
using Sensocto.Tests.Load;

namespace Sensocto.Tests.Live;

public sealed class LiveMetricsTests : IDisposable
{
    private readonly LiveBench _bench = new();
    private readonly MetricCollector<double> _lags;

    public LiveMetricsTests()
    {
        _lags = new(_bench.Meters, LiveMetrics.MeterName, "sensocto.live.frame.lag");
        var attribute = _bench.Engine.Add(new FakeFeed("a"));
        _bench.Engine.Look(attribute);
        _bench.Pump.Look(attribute);
    }

    [Fact]
    public void A_frame_counts_when_the_page_has_taken_it_with_its_bytes_and_its_lag()
    {
        _bench.Sink.AnswersByItself = false;
        _bench.Open();
        _bench.Run(1_000);
        Assert.Equal(0, Metric("frames"));
        _bench.Engine.Clock.Sleep(TimeSpan.FromMilliseconds(60));
        _bench.Sink.Answer(1);
        Assert.Equal(1, Metric("frames"));
        Assert.InRange(Metric("frame.bytes"), 10, 1_000);
        Assert.InRange(_lags.GetMeasurementSnapshot().Single().Value, 0.96, 1.06);
        Assert.Equal(_lags.LastMeasurement!.Value * 1_000, _bench.Metrics.Lags.Percentiles(1).Single(), 6);
    }

    [Fact]
    public void A_page_that_does_not_answer_counts_as_stalled_until_it_does_or_is_gone()
    {
        _bench.Sink.AnswersByItself = false;
        _bench.Open();
        _bench.Run(11_000);
        Assert.Equal(1, Metric("pages.stalled"));
        _bench.Sink.Answer();
        Assert.Equal(0, Metric("pages.stalled"));
        _bench.Run(11_000);
        Assert.Equal(1, Metric("pages.stalled"));
        _bench.Pump.Resume();
        Assert.Equal(0, Metric("pages.stalled"));
        _bench.Run(11_000);
        _bench.Pump.Dispose();
        Assert.Equal(0, Metric("pages.stalled"));
    }

    [Fact]
    public void Links_count_while_they_are_open_and_those_refused_by_reason()
    {
        var link = _bench.Metrics.LinkOpened();
        Assert.Equal(1, Metric("links"));
        link.Dispose();
        Assert.Equal(0, Metric("links"));
        _bench.Metrics.LinkRefused(LinkRefusal.ForeignOrigin);
        _bench.Metrics.LinkRefused(LinkRefusal.BadAnswer);
        Assert.Equal(2, Metric("links.refused"));
    }

    public void Dispose()
    {
        _lags.Dispose();
        _bench.Dispose();
    }

    private double Metric(string name) => Read.Metric(_bench.Meters, LiveMetrics.MeterName, $"sensocto.live.{name}");
}
