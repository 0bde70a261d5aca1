using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Testing;
using Sensocto.Cluster.Configuration;
using Sensocto.Cluster.Monitoring;
using Sensocto.Cluster.Silos;
using Sensocto.Core.Attention;
using Sensocto.Core.Stopping;
using Sensocto.E2E.Infrastructure;

namespace Sensocto.Tests.Cluster.Silos;

/// <summary>Two nodes over loopback, with the membership in the first node's memory.</summary>
public sealed class ClusterNodeTests : IAsyncLifetime
{
    // Longer than a quarter of a heartbeat: the second stir comes too early and waits.
    private const int FlushMs = 223;
    private readonly List<(NodeRig Rig, ClusterNode Node, StopNotice Stop)> _nodes = [];

    public async ValueTask InitializeAsync()
    {
        var first = FreePort.Find();
        Add("A", first, first);
        Add("B", FreePort.Find(), first);
        foreach (var (rig, node, _) in _nodes)
        {
            await node.StartAsync(TestContext.Current.CancellationToken);
            await Eventually.Holds(() => rig.Status.State == ClusterState.Member);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (rig, node, _) in Enumerable.Reverse(_nodes))
        {
            await node.StoppingAsync(CancellationToken.None);
            Assert.Equal(ClusterState.Left, rig.Status.State);
            node.Dispose();
            rig.Dispose();
        }
    }

    [Fact]
    public async Task A_node_that_is_told_that_it_is_dead_joins_anew_and_its_operators_notice_nothing()
    {
        var (a, b) = (_nodes[0].Rig, _nodes[1].Rig);
        b.Look(Interest.Hover);
        await Eventually.Holds(() => a.Level == AttentionLevel.High);
        var before = b.Parts.Attention.Self;

        _nodes[1].Node.End("I have been told I am dead");

        await Eventually.Holds(() => b.Status.Trouble == "I have been told I am dead");
        // On a loaded machine the new silo may be late, and be begun once more.
        await Eventually.Holds(() => b.Status.Restarts > 0 && b.Status.State == ClusterState.Member);
        Assert.Equal(AttentionLevel.High, b.Level);
        await Eventually.Holds(() => a.Status.Peers.Any(p => p.Peer.Node == "B" && p.Peer.Epoch > before.Epoch));
        await Eventually.Holds(() => a.Level == AttentionLevel.High);
        Assert.Equal(["A", "B"], a.Status.Members.Select(m => m.Name));
    }

    [Fact]
    public async Task A_store_that_lost_everything_is_joined_anew()
    {
        var (a, b) = (_nodes[0].Rig, _nodes[1].Rig);
        a.Look(Interest.View);
        b.Look(Interest.Hover);

        // The table is in the first node's memory, and goes with its silo.
        _nodes[0].Node.End("the first node's silo failed");

        await Eventually.Holds(() => b.Status.Restarts > 0 && b.Status.State == ClusterState.Member);
        await Eventually.Holds(() => a.Level == AttentionLevel.High && a.Status.Members.Count == 2);
        await Eventually.Holds(() => b.Status.Peers.Any(p => p.Peer == a.Parts.Attention.Self && p.Keys == 1));
    }

    [Fact]
    public async Task A_node_that_will_stop_leaves_before_its_pages_are_closed()
    {
        var (a, b) = (_nodes[0].Rig, _nodes[1].Rig);
        b.Look(Interest.Hover);
        await Eventually.Holds(() => a.Level == AttentionLevel.High);

        _nodes[1].Stop.Begin(_ => { });

        await Eventually.Holds(() => a.Level == AttentionLevel.Low && a.Status.Peers.Count == 0);
        await Eventually.Holds(() => b.Status.State == ClusterState.Left);
        Assert.Equal(AttentionLevel.High, b.Level);
    }

    [Theory]
    [InlineData("DecisionCourier", 200, 200)]
    [InlineData("AttentionCourier", FlushMs, Timeout.Infinite)]
    public async Task A_part_of_a_silo_that_fails_means_another_silo(string part, int dueMs, int everyMs)
    {
        var options = new ClusterOptions
        {
            Enabled = true,
            Node = "C",
            Port = FreePort.Find(),
            Flush = TimeSpan.FromMilliseconds(FlushMs),
        };
        using var rig = new NodeRig(options);
        var (fails, due) = (true, TimeSpan.FromMilliseconds(dueMs));
        var time = new ChosenTimers(
            due,
            TimeSpan.FromMilliseconds(everyMs),
            () => Volatile.Read(ref fails) ? throw new TimeoutException("no timer") : due
        );
        var log = new FakeLogCollector();
        using var logs = LoggerFactory.Create(l => l.AddProvider(new FakeLoggerProvider(log)));
        using var node = new ClusterNode(rig.Parts with { Time = time }, new StopNotice(), logs);

        await node.StartAsync(TestContext.Current.CancellationToken);
        await Eventually.Holds(() => rig.Status.Trouble is not null);
        Volatile.Write(ref fails, false);
        await Eventually.Holds(() => rig.Status.State == ClusterState.Member);
        await node.StoppingAsync(TestContext.Current.CancellationToken);

        var why = $"{part} failed: TimeoutException: no timer";
        Assert.Equal(why, rig.Status.Trouble);
        Assert.Contains(log.GetSnapshot(), r => r.Message == $"Node C is out of the cluster and tries again: {why}");
    }

    private void Add(string name, int port, int first)
    {
        var rig = new NodeRig(
            new ClusterOptions
            {
                Enabled = true,
                Node = name,
                Port = port,
                Connection = port == first ? "" : $"127.0.0.1:{first}",
                MembershipCheck = TimeSpan.FromSeconds(1),
            }
        );
        var stop = new StopNotice();
        _nodes.Add((rig, new ClusterNode(rig.Parts, stop, NullLoggerFactory.Instance), stop));
    }
}
