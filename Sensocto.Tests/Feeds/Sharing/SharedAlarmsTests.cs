using Sensocto.Core.Alarms;
using Sensocto.Core.Sensors;

namespace Sensocto.Tests.Feeds.Sharing;

/// <summary>An alarm is the same on every node, whichever runs its feed and since when.</summary>
public sealed class SharedAlarmsTests : IDisposable
{
    private const int Sensors = 12;
    private double _value = 1_000;
    private readonly FeedCluster _cluster;

    public SharedAlarmsTests() => _cluster = new FeedCluster(3, Feeds);

    private static AttributeDescriptor Limited =>
        FakeFeed.Attribute("value", limits: new AlarmLimits { Low = 0, High = 900 });

    public void Dispose() => _cluster.Dispose();

    [Fact]
    public void Nodes_that_began_together_agree_since_when_a_limit_is_crossed()
    {
        _cluster.Run(2_000);
        AssertSame(AlarmState.ActiveUnacknowledged);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(300)]
    [InlineData(3_000)]
    public void An_alarm_that_is_known_stays_known_on_a_node_that_comes_later_and_found_it_alone(int aloneMs)
    {
        _cluster.Run(2_000);
        Acknowledge();
        AssertSame(AlarmState.ActiveAcknowledged);

        // It will own some of the sensors and not others.
        var late = _cluster.Add("node L", Feeds, aloneMs);
        Carry();
        _cluster.Run(3_000);
        Assert.InRange(late.Feeds.Owned, 1, Sensors - 1);
        AssertSame(AlarmState.ActiveAcknowledged);

        _value = 50;
        _cluster.Run(10_000);
        AssertGone();
    }

    [Fact]
    public void A_late_node_that_reads_nothing_yet_ends_no_alarm()
    {
        _cluster.Run(2_000);
        Acknowledge();
        _cluster.Add("node L", Silent, 300);
        Carry();
        _cluster.Run(3_000);
        AssertSame(AlarmState.ActiveAcknowledged);
    }

    [Fact]
    public void A_limit_that_is_crossed_again_is_told_though_the_state_is_the_same_by_then()
    {
        _cluster.Run(2_000);
        Acknowledge();

        // From one limit to the other between two samples: there is an alarm before and after.
        _value = -1;
        _cluster.Run(1_000);
        AssertSame(AlarmState.ActiveUnacknowledged);
        Assert.All(Alarms(), a => Assert.Equal(LimitSide.Low, a.Side));
    }

    [Fact]
    public void An_owner_that_dies_takes_no_alarm_with_it_and_brings_none_back()
    {
        _value = 50;
        _cluster.Run(2_000);
        _value = 1_000;
        _cluster.Run(2_000);
        Acknowledge();
        AssertSame(AlarmState.ActiveAcknowledged);

        _cluster.Nodes[0].IsCutOff = true;
        _cluster.Run(6_000);
        AssertSame(AlarmState.ActiveAcknowledged);
        _cluster.Nodes[0].IsCutOff = false;
        _cluster.Run(6_000);
        AssertSame(AlarmState.ActiveAcknowledged);
    }

    private FakeFeed[] Feeds() =>
        [.. Enumerable.Range(0, Sensors).Select(n => new FakeFeed($"sensor {n}", Limited) { Value = _ => _value })];

    private static FakeFeed[] Silent() =>
        [
            .. Enumerable
                .Range(0, Sensors)
                .Select(n => new FakeFeed($"sensor {n}", Limited) { OnRead = static (_, _, _, _) => 0 }),
        ];

    private void Acknowledge()
    {
        var node = _cluster.Nodes[0].Engine.Feeds.Alarms;
        Assert.Equal(Sensors, node.Acknowledge([.. AlarmsOf(_cluster.Nodes[0])], "Ada"));
        Carry();
    }

    private void Carry()
    {
        foreach (var command in _cluster.Nodes[0].Engine.Feeds.Alarms.Decisions())
        {
            Assert.All(_cluster.Nodes, n => n.Engine.Feeds.Alarms.Apply(command));
        }
    }

    private IEnumerable<Alarm> Alarms() => _cluster.Nodes.SelectMany(AlarmsOf);

    private static IEnumerable<Alarm> AlarmsOf(FeedCluster.Node node) =>
        Enumerable.Range(0, Sensors).Select(n => node.Find($"sensor {n}").Alarm).OfType<Alarm>();

    private void AssertSame(AlarmState state)
    {
        var alarms = Alarms().ToList();
        Assert.Equal(Sensors * _cluster.Nodes.Count, alarms.Count);
        Assert.All(alarms, a => Assert.Equal(state, a.State));
        Assert.All(alarms.GroupBy(a => a.Point.Key), g => Assert.Single(g.Select(a => a.RaisedTicks).Distinct()));
    }

    private void AssertGone() => Assert.Empty(Alarms());
}
