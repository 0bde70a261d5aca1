using Sensocto.Core.Attention;
using Sensocto.Dashboard.Components.Monitor;
using Sensocto.Tests.Feeds;
using Sensocto.Tests.Monitoring;

namespace Sensocto.Tests.Components.Monitor;

public sealed class MonitorBoardTests : IDisposable
{
    private readonly MonitorBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void A_service_that_nobody_uses_shows_what_is_not_known_as_such()
    {
        foreach (var label in new[] { "Coalesced", "One flush takes", "A rise is served in", "A frame is answered in" })
        {
            Assert.Equal("—", Figure(label).Value);
        }

        Assert.Equal("none yet", Figure("A rise is served in").Note);
    }

    [Fact]
    public void Each_figure_of_the_checklist_is_there_in_words()
    {
        for (var i = 0; i < 3; i++)
        {
            _bench.Engine.Add(new FakeFeed($"{i}"));
        }

        var ada = _bench.Engine.Look(_bench.Engine.Find("0"), Interest.Hover);
        var ben = _bench.Engine.Look(_bench.Engine.Find("0"), Interest.Hover, "Ben");
        ben.Suspend();
        _bench.Circuits.Opened();
        _bench.Circuits.Link(isUp: true);
        _bench.Live.Metrics.FramesTaken(1, 20_480, TimeSpan.FromMilliseconds(12.5));
        _bench.Live.Metrics.PageStalls(isStalled: true);
        _bench.Probe.Figures = _bench.Probe.Figures with
        {
            MemoryBytes = 300 << 20,
            MemoryLimitBytes = 1_200L << 20,
            Queue = 5,
        };
        _bench.Probe.LagMs = 17;
        _bench.Sample(5, cpu: 0.4);

        Assert.Equal(("0.2/s", "2 since the start"), Says("Events in"));
        Assert.Equal("50 %", Figure("Coalesced").Value);
        Assert.Equal(("2", "keys that viewers are interested in"), Says("Memberships"));
        Assert.Equal(("1", "0 disconnected, kept for a while"), Says("Circuits connected"));
        Assert.Equal(("1", "0 hidden, 1 suspended"), Says("Viewers present"));
        Assert.Equal("1", Figure("Slow clients").Value);
        Assert.Equal("2.0 KB/s", Figure("Payload").Value);
        Assert.Equal(("12.5 ms", "95 of 100 within 12.5 ms"), Says("A frame is answered in"));
        Assert.Equal(("40 %", "of 2"), Says("Processors"));
        Assert.Equal(("300 MB", "25 % of 1,200 MB"), Says("Resident memory"));
        Assert.Equal("5 items wait", Figure("Pool threads").Note);
        Assert.Equal("17 ms", Figure("Lag").Value);
        Assert.Equal(("10/s", "of 10/s measured"), Says("Sent at High"));
        Assert.Equal("of 30/s unthrottled", Figure("Samples sent").Note);
        Assert.False(ada.IsClosed);
    }

    [Fact]
    public void A_trend_has_a_value_a_sample()
    {
        _bench.Sample(3, cpu: 0.4);
        Assert.Equal([0, 0.4, 0.4, 0.4], Figure("Processors").Trend.Select(v => Math.Round(v, 6)));
        Assert.Equal(3, Figure("Frames").Trend.Count);
    }

    private (string Value, string Note) Says(string label) => (Figure(label).Value, Figure(label).Note);

    private BoardFigure Figure(string label) =>
        MonitorBoard.Of(new SampleTrail(_bench.Monitor.Trail)).SelectMany(g => g.Figures).Single(f => f.Label == label);
}
