using System.Diagnostics.Metrics;
using Sensocto.Core.Attention;
using Sensocto.Tests.Load;

namespace Sensocto.Tests.Attention;

public sealed class AttentionMetricsTests : IDisposable
{
    private readonly TrackerFixture _fixture = new();
    private readonly TestMeters _meters = new();

    public AttentionMetricsTests() => _ = new AttentionMetrics(_meters, _fixture.Tracker);

    [Fact]
    public void What_the_tracker_holds_is_read_when_asked()
    {
        var ada = _fixture.Connect("Ada");
        ada.Set(_fixture.Cell(TrackerFixture.Pressure), Interest.View);
        ada.Set(_fixture.Cell(TrackerFixture.Steam), Interest.View);
        _fixture.Connect("Ben").Hide();
        var cyd = _fixture.Connect("Cyd");
        cyd.Set(_fixture.Cell(TrackerFixture.Steam), Interest.Focus);
        cyd.Suspend();

        Assert.Equal(2, Metric("keys.tracked"));
        Assert.Equal(3, Metric("memberships"));
        Assert.Equal((1, 1, 1), (Viewers("present"), Viewers("hidden"), Viewers("suspended")));
        Assert.Equal(1, Metric("keys.pending"));
        _fixture.Advance(0.1);
        Assert.Equal(0, Metric("keys.pending"));
    }

    [Fact]
    public void What_it_did_is_counted()
    {
        var ada = _fixture.Connect("Ada");
        ada.Set(_fixture.Cell(TrackerFixture.Pressure), Interest.View);
        ada.Set(_fixture.Cell(TrackerFixture.Pressure), Interest.None);
        ada.Set(_fixture.Cell(TrackerFixture.Pressure), Interest.View);
        _fixture.Tracker.Refuse();
        Assert.Equal((3, 1, 1), (Metric("events"), Metric("told"), Metric("refused")));
        Assert.Equal(2, Metric("coalesced"));
        Assert.Equal(0, Metric("flushes"));
        _fixture.Advance(0.1);
        Assert.Equal(1, Metric("flushes"));
        _fixture.Advance(100);
        Assert.Equal(1, Metric("viewers.reaped"));
        Assert.Equal(0, Metric("flush.time"));
    }

    [Fact]
    public void Less_than_nothing_is_never_coalesced()
    {
        var ada = _fixture.Connect("Ada");
        ada.Set(_fixture.Cell(TrackerFixture.Pressure), Interest.View);
        ada.Set(_fixture.Cell(TrackerFixture.Pressure), Interest.None);
        _fixture.Advance(0.1);
        _fixture.Advance(60);
        _fixture.Advance(0.1);
        Assert.Equal((2, 3, 0), (Metric("events"), Metric("told"), Metric("coalesced")));
    }

    [Fact]
    public void A_subscriber_that_throws_is_counted()
    {
        _fixture.Tracker.Subscribe(_ => throw new InvalidOperationException("no"));
        _fixture.Connect("Ada").Set(_fixture.Cell(TrackerFixture.Pressure), Interest.View);
        Assert.Equal(1, Metric("subscriber.failures"));
    }

    [Fact]
    public void Every_instrument_has_its_name_its_unit_and_a_description()
    {
        var instruments = new List<Instrument>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, _) =>
        {
            if (instrument.Meter.Scope == _meters)
            {
                instruments.Add(instrument);
            }
        };
        listener.Start();
        (string, string)[] expected =
        [
            ("coalesced", "{event}"),
            ("events", "{event}"),
            ("flush.time", "s"),
            ("flushes", "{flush}"),
            ("keys.pending", "{key}"),
            ("keys.tracked", "{key}"),
            ("memberships", "{membership}"),
            ("refused", "{event}"),
            ("sensors.told", "{notification}"),
            ("subscriber.failures", "{failure}"),
            ("told", "{transition}"),
            ("viewers", "{viewer}"),
            ("viewers.reaped", "{viewer}"),
        ];
        Assert.Equal(
            expected.Select(e => ($"sensocto.attention.{e.Item1}", e.Item2)),
            instruments.OrderBy(i => i.Name, StringComparer.Ordinal).Select(i => (i.Name, i.Unit ?? ""))
        );
        Assert.All(instruments, i => Assert.EndsWith(".", i.Description, StringComparison.Ordinal));
    }

    [Fact]
    public void Notifications_of_sensors_and_the_time_that_flushes_take_are_counted()
    {
        _fixture.Tracker.Subscribe(TrackerFixture.Boiler, _ => { });
        var cell = _fixture.Cell(TrackerFixture.Pressure);
        var ada = _fixture.Connect("Ada");
        ada.Set(cell, Interest.View);
        Assert.Equal(1, Metric("sensors.told"));

        cell.Subscribe(_ => _fixture.Advance(0.25));
        ada.Set(cell, Interest.None);
        _fixture.Advance(1);
        Assert.Equal(0.25, Metric("flush.time"));
    }

    public void Dispose()
    {
        _meters.Dispose();
        _fixture.Dispose();
    }

    private double Metric(string name) =>
        Read.Metric(_meters, AttentionMetrics.MeterName, $"sensocto.attention.{name}");

    private double Viewers(string state) =>
        Read.Metric(_meters, AttentionMetrics.MeterName, "sensocto.attention.viewers", "state", state);
}
