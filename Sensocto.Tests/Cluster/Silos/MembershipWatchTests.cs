using Orleans.Clustering.Redis;
using Sensocto.Cluster.Configuration;
using Sensocto.Cluster.Silos;

namespace Sensocto.Tests.Cluster.Silos;

public sealed class MembershipWatchTests
{
    [Fact]
    public void A_store_that_answers_without_a_version_has_lost_the_table()
    {
        Assert.True(
            MembershipWatch.IsLost(new RedisClusteringException("The version is missing."), ClusterStore.Redis)
        );
        Assert.True(MembershipWatch.IsLost(NoRow(), ClusterStore.Sql));
    }

    [Fact]
    public void A_store_that_can_not_be_asked_has_lost_nothing()
    {
        Assert.False(MembershipWatch.IsLost(new RedisClusteringException("It is away."), ClusterStore.Redis));
        Assert.False(MembershipWatch.IsLost(new TimeoutException(), ClusterStore.Sql));
        Assert.False(MembershipWatch.IsLost(NoRow(), ClusterStore.Redis));
        Assert.False(MembershipWatch.IsLost(new TimeoutException("version is missing"), ClusterStore.Localhost));
    }

    // The store's client fails like this when it reads a missing row.
    private static Exception NoRow() => Record.Exception(() => _ = new List<int>()[0])!;
}
