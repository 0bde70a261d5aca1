using System.Collections.Immutable;
using System.Net;
using Orleans.Runtime;
using Sensocto.Cluster.Configuration;
using Sensocto.Cluster.Membership;
using Sensocto.Core.Attention.Replication;

namespace Sensocto.Tests.Cluster.Membership;

public sealed class MemberBookTests : IDisposable
{
    private static readonly SiloAddress Self = SiloAddress.New(IPAddress.Loopback, 1, 1);
    private readonly NodeRig _rig = new(new ClusterOptions { Node = "A" });
    private long _version;

    private MemberBook Book => _rig.Parts.Members;

    public void Dispose() => _rig.Dispose();

    [Theory]
    [InlineData(5, 10)]
    [InlineData(10, 5)]
    public void A_node_that_was_started_again_is_reached_in_its_new_life_whichever_has_the_higher_number(
        int before,
        int now
    )
    {
        Take((before, SiloStatus.Active));
        Take((before, SiloStatus.Dead), (now, SiloStatus.Active));
        AssertReached(now);
    }

    [Fact]
    public void A_life_that_the_table_forgot_makes_way_for_the_next_though_its_number_is_lower()
    {
        Take((10, SiloStatus.Active));
        Take((5, SiloStatus.Active));
        AssertReached(5);
    }

    [Fact]
    public void Of_two_lives_that_are_said_to_go_on_the_newer_counts()
    {
        Take((5, SiloStatus.Active), (10, SiloStatus.Active));
        AssertReached(10);
        Take((5, SiloStatus.Dead), (10, SiloStatus.Active));
        AssertReached(10);
    }

    [Fact]
    public void A_node_that_leaves_is_reached_no_more()
    {
        Take((5, SiloStatus.Active));
        Take((5, SiloStatus.ShuttingDown));
        Assert.Null(Book.AddressOf(new NodeIncarnation("B", 5)));
        Assert.Empty(_rig.Parts.Attention.Flush());
    }

    private void AssertReached(int life)
    {
        var peer = new NodeIncarnation("B", life);
        Assert.Equal(Address(life), Book.AddressOf(peer));
        Assert.Equal(FrameResult.Ok, _rig.Parts.Attention.Apply(new AttentionFrame(peer, 0, ++_version, [])));
        foreach (var (to, frame) in _rig.Parts.Attention.Flush())
        {
            Assert.Equal(peer, to);
            _rig.Parts.Attention.Answer(to, frame, FrameResult.Ok);
        }

        Assert.Equal(peer, Assert.Single(_rig.Parts.Attention.Peers).Peer);
    }

    private void Take(params (int Life, SiloStatus Status)[] lives) =>
        Book.Take(
            new ClusterMembershipSnapshot(
                lives.ToImmutableDictionary(
                    l => Address(l.Life),
                    l => new ClusterMember(Address(l.Life), l.Status, "B")
                ),
                new MembershipVersion(++_version)
            ),
            Self
        );

    private static SiloAddress Address(int life) => SiloAddress.New(IPAddress.Loopback, 2, life);
}
