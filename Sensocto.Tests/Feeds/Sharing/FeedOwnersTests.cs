using Sensocto.Core.Feeds.Sharing;
using Sensocto.Core.Sensors;

namespace Sensocto.Tests.Feeds.Sharing;

public sealed class FeedOwnersTests
{
    private static readonly SensorId[] Sensors =
    [
        .. Enumerable.Range(0, 3_000).Select(n => new SensorId($"sensor {n}")),
    ];
    private static readonly string[] Three = ["a:11111", "b:11111", "c:11111"];

    [Fact]
    public void Each_sensor_has_one_owner_and_the_nodes_have_equal_shares()
    {
        var owners = Sensors.Select(s => OwnersOf(s, Three)).ToList();
        Assert.All(owners, o => Assert.Single(o));
        Assert.All(Three, n => Assert.InRange(owners.Count(o => o[0] == n), 850, 1_150));
    }

    [Fact]
    public void A_node_that_leaves_moves_only_its_own_sensors() =>
        Assert.All(
            Sensors.Select(s => (Before: OwnersOf(s, Three)[0], After: OwnersOf(s, Three[..2])[0])),
            o => Assert.True(o.Before == o.After || o.Before == Three[2])
        );

    [Fact]
    public void A_node_that_sees_nobody_owns_everything() =>
        Assert.All(Sensors, s => Assert.Equal("a", FeedOwners.OwnerOf("a", s, [])));

    [Fact]
    public void Nodes_that_see_different_nodes_never_leave_a_sensor_without_an_owner()
    {
        // a sees b, b sees c, c sees a: each misses one of them.
        (string Self, string[] Sees)[] ring = [(Three[0], [Three[1]]), (Three[1], [Three[2]]), (Three[2], [Three[0]])];
        Assert.All(Sensors, s => Assert.Contains(ring, n => FeedOwners.OwnerOf(n.Self, s, n.Sees) == n.Self));
    }

    private static string[] OwnersOf(SensorId sensor, string[] nodes) =>
        [.. nodes.Where(n => FeedOwners.OwnerOf(n, sensor, nodes.Where(o => o != n)) == n)];
}
