using Sensocto.Core.Attention;
using Sensocto.Tests.Feeds;

namespace Sensocto.Tests.Monitoring;

public sealed class ServiceReaderTests : IDisposable
{
    private readonly MonitorBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void A_sample_is_the_service_at_one_moment()
    {
        var engine = _bench.Engine;
        for (var i = 0; i < 4; i++)
        {
            engine.Add(new FakeFeed($"{i}"));
        }

        engine.Look(engine.Find("0"), Interest.Hover);
        engine.Look(engine.Find("1"));
        var hidden = engine.Look(engine.Find("1"), name: "Ben");
        hidden.Hide();
        engine.Look(engine.Find("2"), name: "Cem").Suspend();
        _bench.Circuits.Opened();
        _bench.Circuits.Opened();
        _bench.Circuits.Link(isUp: true);
        _bench.Live.Metrics.FramesTaken(1, 120, TimeSpan.FromMilliseconds(8));
        _bench.Live.Metrics.PageStalls(isStalled: true);
        _bench.Sample(1, cpu: 0.5);

        var sample = _bench.Monitor.Newest;
        Assert.Equal(
            (2, 1, 1, 4L),
            (sample.Viewers.Present, sample.Viewers.Hidden, sample.Viewers.Suspended, sample.Viewers.Memberships)
        );
        Assert.Equal((4, 4), (sample.Feeds.Sensors, sample.Attention.Keys));
        Assert.Equal([1, 1, 1, 1], sample.Feeds.Levels);
        Assert.Equal((1, 1, 1), (sample.Pages.Connected, sample.Pages.Disconnected, sample.Pages.Stalled));
        Assert.Equal(
            (1, 120, 8, 8),
            (sample.Pages.Frames, sample.Pages.Bytes, sample.Pages.LagP50Ms, sample.Pages.LagP95Ms)
        );
        Assert.Equal(0.5, sample.Load.Figures.Cpu, 6);
        Assert.Equal(40, sample.Traffic.FullRate);
        Assert.Equal(engine.Clock.GetUtcNow(), sample.At);
        Assert.True(sample.Feeds.Sent[(int)AttentionLevel.High] > 0);
        Assert.True(sample.Feeds.Measured[(int)AttentionLevel.High] >= sample.Feeds.Sent[(int)AttentionLevel.High]);
    }
}
