using System.Collections.Concurrent;
using Orleans.TestingHost;
using Sensocto.Cluster.Configuration;
using Sensocto.Cluster.Posts;
using Sensocto.Cluster.Silos;
using Sensocto.Core.Alarms;
using Sensocto.Core.Attention;
using Sensocto.Core.Sensors;
using Sensocto.Tests.Feeds;

namespace Sensocto.Tests.Cluster.Posts;

/// <summary>Three real silos in one process, with the network and the membership in memory.</summary>
public sealed class ThreeSilosTests : IAsyncLifetime
{
    private static readonly TimeProvider Time = new ChosenTimers(
        DecisionCourier.AnewInterval,
        DecisionCourier.AnewInterval,
        () => TimeSpan.FromMilliseconds(300)
    );
    private readonly ConcurrentDictionary<string, NodeRig> _nodes = new(StringComparer.Ordinal);
    private readonly InProcessTestCluster _cluster;

    public ThreeSilosTests()
    {
        var builder = new InProcessTestClusterBuilder(3);
        builder.Options.InitializeClientOnDeploy = false;
        builder.Options.ConfigureFileLogging = false;
        builder.ConfigureSilo(
            (silo, parts) =>
            {
                var options = new ClusterOptions
                {
                    Node = silo.SiloName,
                    Heartbeat = TimeSpan.FromMilliseconds(200),
                    PeerSilence = TimeSpan.FromSeconds(1),
                };
                _nodes[silo.SiloName] = new NodeRig(options);
                parts.AddPost(_nodes[silo.SiloName].Parts with { Time = Time }, new LifeEnd());
            }
        );
        _cluster = builder.Build();
    }

    private IEnumerable<AttentionLevel> Levels => Alive.Select(s => NodeOf(s).Level);

    private IReadOnlyList<InProcessSiloHandle> Alive => [.. _cluster.Silos.Where(s => s.IsActive)];

    public async ValueTask InitializeAsync() => await _cluster.DeployAsync();

    public async ValueTask DisposeAsync()
    {
        await _cluster.StopAllSilosAsync();
        await _cluster.DisposeAsync();
        foreach (var node in _nodes.Values)
        {
            node.Dispose();
        }
    }

    [Fact]
    public async Task A_look_at_one_node_counts_on_all_until_its_node_leaves()
    {
        var leaving = Alive[2];
        var viewer = NodeOf(leaving).Look(Interest.View);
        await Eventually.Holds(() => Levels.All(l => l == AttentionLevel.Medium));

        viewer.Set(NodeOf(leaving).Cell, Interest.View | Interest.Hover);
        await Eventually.Holds(() => Levels.All(l => l == AttentionLevel.High));

        await _cluster.StopSiloAsync(leaving, TestContext.Current.CancellationToken);
        Assert.Equal(2, Alive.Count);
        await Eventually.Holds(() => Levels.All(l => l == AttentionLevel.Low));
        await Eventually.Holds(() => Alive.All(s => NodeOf(s).Status.Peers.Count == 1));
    }

    [Fact]
    public async Task Who_looks_and_who_pins_is_named_on_every_node_where_somebody_looks()
    {
        NodeOf(Alive[0]).Look(Interest.View).Pin(NodeRig.Key.Sensor);
        NodeOf(Alive[1]).Look(Interest.View);

        await Eventually.Holds(() => NodeOf(Alive[1]).Reason == $"pinned by Ada on {Alive[0].Name}; Ada views");
        await Eventually.Holds(() => NodeOf(Alive[0]).Reason == $"pinned by Ada; Ada on {Alive[1].Name} views");
    }

    [Fact]
    public async Task An_alarm_and_who_knows_of_it_are_the_same_on_every_node_and_on_one_that_comes_later()
    {
        // The value is beyond the limit from the start; one node checks it for all.
        await Eventually.Holds(() => Alive.All(s => AlarmOn(s) is { IsUnacknowledged: true }));
        await Eventually.Holds(() => AllPlace() == 1);

        Assert.Equal(1, NodeOf(Alive[0]).Parts.Alarms.Acknowledge([AlarmOn(Alive[0])!], "Ada"));
        await Eventually.Holds(() => Alive.All(s => AlarmOn(s) is { IsUnacknowledged: false }));

        var late = await _cluster.StartAdditionalSiloAsync();
        await Eventually.Holds(() => AlarmOn(late) is { IsUnacknowledged: false });
    }

    [Fact]
    public async Task A_decision_about_a_sensor_that_a_node_does_not_have_yet_is_told_again()
    {
        var (here, there) = (NodeOf(Alive[0]), NodeOf(Alive[1]));
        var other = new FakeFeed("other", FakeFeed.Attribute("value", limits: new AlarmLimits { High = 0.5 }));
        var otherKey = new AttributeKey(other.Sensor.Id, other.Sensor.Attributes[0].Id);
        here.Feeds.Add(other);
        there.Feeds.Add(other);
        there.Feeds.Remove(NodeRig.Key.Sensor);

        // One message holds both: once the other decision is here, this one came too, in vain.
        Assert.Equal(ShelveResult.Shelved, here.Parts.Alarms.Shelve(NodeRig.Key, "Ada", TimeSpan.FromMinutes(10)));
        Assert.Equal(ShelveResult.Shelved, here.Parts.Alarms.Shelve(otherKey, "Ada", TimeSpan.FromMinutes(10)));
        await Eventually.Holds(() => there.Parts.Alarms.Find(otherKey)!.Current is { IsShelved: true });
        there.Feeds.Add(NodeRig.Boiler);
        await Eventually.Holds(() => there.Parts.Alarms.Find(NodeRig.Key)!.Current is { IsShelved: true });
    }

    private Alarm? AlarmOn(InProcessSiloHandle silo)
    {
        AllPlace();
        return NodeOf(silo).Parts.Alarms.Find(NodeRig.Key)?.Current;
    }

    [Fact]
    public async Task A_node_that_dies_without_a_word_takes_its_attention_with_it_and_one_that_comes_hears_all()
    {
        var dying = Alive[1];
        NodeOf(dying).Look(Interest.Hover);
        await Eventually.Holds(() => Levels.All(l => l == AttentionLevel.High));

        await _cluster.KillSiloAsync(dying, TestContext.Current.CancellationToken);
        await Eventually.Holds(() => Levels.All(l => l == AttentionLevel.Low));

        NodeOf(Alive[0]).Look(Interest.View);
        var late = await _cluster.StartAdditionalSiloAsync();
        await Eventually.Holds(() => NodeOf(late).Level == AttentionLevel.Medium);
    }

    // No ClusterNode sweeps here, so every look at the state sweeps on every node, as it moves between them. Gives how many nodes run a feed.
    private int AllPlace() =>
        Alive.Sum(silo =>
        {
            NodeOf(silo).Parts.Attention.Sweep();
            NodeOf(silo).Parts.Feeds.Place();
            return NodeOf(silo).Status.Sensors;
        });

    private NodeRig NodeOf(InProcessSiloHandle silo) => _nodes[silo.Name];
}
