using Microsoft.Extensions.Diagnostics.HealthChecks;
using Sensocto.Cluster.Membership;
using Sensocto.Cluster.Monitoring;
using Sensocto.Core.Attention.Replication;

namespace Sensocto.Tests.Cluster.Monitoring;

public sealed class ClusterReadyTests
{
    internal static readonly ClusterStatus Well = new(
        "A",
        ClusterState.Member,
        [new Member("A", "127.0.0.1:1", "Active"), new Member("B", "127.0.0.1:2", "Active")],
        [new PeerStatus(new NodeIncarnation("B", 7), 3, TimeSpan.FromSeconds(0.2), IsHidden: false)],
        Sensors: 5,
        Frames: 10,
        Levels: 20,
        Failures: 0,
        LagP50Ms: 12,
        LagP99Ms: 25,
        Restarts: 0,
        Trouble: null
    );

    [Fact]
    public void A_member_that_hears_everybody_is_healthy()
    {
        var result = ClusterReady.Check(Well);
        Assert.Equal(HealthStatus.Healthy, result.Status);
        Assert.Equal("A: Member, 2 members (A, B), 0 silent", result.Description);
        object[] figures = [2, 0, 12.0, 25.0, 10L, 0L, 0];
        string[] names = ["members", "hidden", "lagP50Ms", "lagP99Ms", "frames", "framesFailed", "restarts"];
        Assert.Equal(figures, names.Select(n => result.Data[n]));
    }

    [Fact]
    public void A_node_that_is_alone_still_serves_its_operators_and_says_why_it_is_alone()
    {
        var result = ClusterReady.Check(Well with { State = ClusterState.Alone, Trouble = "no store" });
        Assert.Equal(HealthStatus.Degraded, result.Status);
        Assert.Equal("A: Alone, 2 members (A, B), 0 silent; no store", result.Description);
    }

    [Fact]
    public void Why_it_was_alone_once_is_not_told_of_a_member() =>
        Assert.Equal(
            "A: Member, 2 members (A, B), 1 silent",
            ClusterReady
                .Check(Well with { Trouble = "no store", Peers = [Well.Peers[0] with { IsHidden = true }] })
                .Description
        );

    [Fact]
    public void A_store_that_is_away_is_told_before_a_node_has_to_start_without_it()
    {
        var result = ClusterReady.Check(Well with { IsStoreAway = true });
        Assert.Equal(HealthStatus.Degraded, result.Status);
        Assert.Equal(
            "A: Member, 2 members (A, B), 0 silent; the membership store cannot be read: no node can join or start",
            result.Description
        );
    }

    [Fact]
    public void A_silent_peer_is_told() =>
        Assert.Equal(
            HealthStatus.Degraded,
            ClusterReady.Check(Well with { Peers = [Well.Peers[0] with { IsHidden = true }] }).Status
        );

    [Fact]
    public void An_active_member_of_which_nothing_is_known_is_silent()
    {
        var result = ClusterReady.Check(Well with { Peers = [] });
        Assert.Equal(HealthStatus.Degraded, result.Status);
        Assert.Equal("A: Member, 2 members (A, B), 1 silent", result.Description);
    }

    [Fact]
    public void Who_only_joins_is_not_waited_for() =>
        Assert.Equal(
            HealthStatus.Healthy,
            ClusterReady
                .Check(Well with { Members = [.. Well.Members, new Member("C", "127.0.0.1:3", "Joining")] })
                .Status
        );
}
