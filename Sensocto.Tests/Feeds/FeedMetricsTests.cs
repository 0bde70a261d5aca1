using Sensocto.Core.Feeds;
using Sensocto.Core.Sensors;
using Sensocto.Tests.Load;

namespace Sensocto.Tests.Feeds;

public sealed class FeedMetricsTests : IDisposable
{
    private readonly Engine _engine = new();
    private readonly TestMeters _meters = new();

    public FeedMetricsTests() => _ = new FeedMetrics(_meters, _engine.Feeds);

    [Fact]
    public void Attributes_are_counted_by_state_as_it_changes()
    {
        var feed = new FakeFeed("a");
        _engine.Add(feed);
        _engine.Add(new FakeFeed("b"));
        _engine.Run(10);
        Assert.Equal((2, 0), (In("waiting"), In("slow")));
        _engine.Run(10_000);
        Assert.Equal((0, 2), (In("waiting"), In("slow")));
        feed.OnOnline = static () => false;
        _engine.Run(10_000);
        Assert.Equal((1, 1), (In("slow"), In("offline")));
        _engine.Feeds.Remove(new SensorId("a"));
        _engine.Run(10);
        Assert.Equal((1, 0), (In("slow"), In("offline")));
        Assert.Equal(1, Read.Metric(_meters, FeedMetrics.MeterName, "sensocto.feeds.sensors"));
    }

    [Fact]
    public void Samples_that_are_left_out_are_counted_by_the_reason()
    {
        _engine.Feeds.Refused.Add(RefusalReason.Ahead);
        _engine.Feeds.Refused.Add(RefusalReason.Ahead);
        _engine.Feeds.Refused.Add(RefusalReason.Unsound);
        _engine.Feeds.Refused.Add(RefusalReason.Late);
        Assert.Equal(
            [2, 0, 1, 1],
            new[] { "ahead", "old", "unsound", "late" }.Select(reason =>
                Read.Metric(_meters, FeedMetrics.MeterName, "sensocto.feeds.samples.refused", "reason", reason)
            )
        );
    }

    public void Dispose()
    {
        _meters.Dispose();
        _engine.Dispose();
    }

    private double In(string state) =>
        Read.Metric(_meters, FeedMetrics.MeterName, "sensocto.feeds.attributes", "state", state);
}
