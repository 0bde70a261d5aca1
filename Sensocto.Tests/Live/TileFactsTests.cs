using Sensocto.Core.Feeds;
using Sensocto.Core.Sensors;
using Sensocto.Dashboard.Live;
using Sensocto.Tests.Feeds;

namespace Sensocto.Tests.Live;

public sealed class TileFactsTests : IDisposable
{
    private readonly Engine _engine = new();
    private readonly FakeFeed _feed = new(
        "a",
        FakeFeed.Attribute("x"),
        FakeFeed.Attribute("y", limits: new AlarmLimits(High: 100)),
        FakeFeed.Attribute("z", limits: new AlarmLimits(High: 100) { Priority = AlarmPriority.P1 })
    );
    private readonly LiveSensor _sensor;

    public TileFactsTests()
    {
        _sensor = _engine.Add(_feed).Sensor;
        _engine.Run(6_000);
    }

    private TileFacts Facts => TileFacts.Of(_sensor.Attributes);

    public void Dispose() => _engine.Dispose();

    [Fact]
    public void Where_all_is_well_there_is_nothing_to_say()
    {
        Assert.Equal(new TileFacts(null, null), Facts);
        Assert.Equal(new TileFacts(null, null), TileFacts.Of([]));
    }

    [Fact]
    public void The_worst_state_counts_and_an_alarm_is_no_state()
    {
        _feed.Value = _ => 101;
        _engine.Run(6_000);
        Assert.Null(Facts.State);
        _feed.OnRead = (attribute, after, until, destination) =>
            attribute switch
            {
                0 => throw new FeedException("wet"),
                1 => 0,
                _ => _feed.Regular(attribute, after, until, destination),
            };
        _engine.Run(30_000);
        Assert.Equal(AttributeState.Stale, _sensor.Attributes[1].Status.State);
        Assert.Equal((AttributeState.Error, "x: wet; y: stale"), (Facts.State, Facts.Doubt));
        Assert.Equal(("P1 z high", 1), (Facts.Alarm!.Mark, Facts.Alarm.Priority));
    }

    [Theory]
    [InlineData("rst", "t: wet; r: stale; s: stale")]
    [InlineData("qrst", "t: wet; q: stale; r: stale; 1 more")]
    [InlineData("pqrst", "t: wet; p: stale; q: stale; 2 more")]
    public void Beyond_three_that_are_not_well_only_the_count_is_said(string names, string doubt)
    {
        var feed = new FakeFeed("b", [.. names.Select(name => FakeFeed.Attribute($"{name}"))]);
        var sensor = _engine.Add(feed).Sensor;
        _engine.Run(6_000);
        feed.OnRead = (attribute, _, _, _) => attribute == names.Length - 1 ? throw new FeedException("wet") : 0;
        _engine.Run(30_000);
        Assert.Equal(doubt, TileFacts.Of(sensor.Attributes).Doubt);
    }

    [Fact]
    public void Of_the_alarms_the_most_urgent_counts_by_its_name_then_one_that_nobody_knows_of()
    {
        _feed.Value = _ => 101;
        _engine.Run(6_000);
        Assert.Equal((1, "z: Priority 1, unacknowledged: beyond high limit 100.0 bar"), Said);
        _engine.Alarms.Acknowledge([_sensor.Attributes[2].Alarm!], "Ada");
        Assert.Equal((2, "y: Priority 2, unacknowledged: beyond high limit 100.0 bar"), Said);
        _engine.Alarms.Shelve(_sensor.Attributes[1].Cell.Key, "Ada", TimeSpan.FromMinutes(1));
        Assert.Equal((1, "z: Priority 1, acknowledged by Ada: beyond high limit 100.0 bar"), Said);
        _engine.Alarms.Shelve(_sensor.Attributes[2].Cell.Key, "Ada", TimeSpan.FromMinutes(1));
        Assert.Null(Facts.Alarm);
    }

    private (int, string) Said => (Facts.Alarm!.Priority, Facts.Alarm.Title);
}
