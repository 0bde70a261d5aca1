using Sensocto.E2E.Infrastructure;
using Sensocto.E2E.PageModels;

namespace Sensocto.E2E.Cluster;

/// <summary>A network that is really cut: two namespaces, the store on north's side. Needs root, and says so without it.</summary>
[Collection(Measured.Name)]
[Trait("Suite", "cluster-partition")]
public sealed class PartitionTests(BrowserFixture browser) : BrowserTest(browser)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact(Explicit = true)]
    public async Task Each_side_goes_on_for_its_own_operators_and_after_the_heal_they_are_one_again()
    {
        Assert.Null(TwoNetworks.Obstacle);
        await using var networks = await TwoNetworks.CreateAsync();
        await using var redis = await RedisServer.StartNewAsync(networks.North.Inner, networks.North.Launcher);
        await using var north = await DashboardProcess.StartAsync(Options("north", networks.North, redis));
        await using var south = await DashboardProcess.StartAsync(Options("south", networks.South, redis));
        await ClusterView.AreTogetherAsync(30 * Second, north, south);
        var page = await LookAsync(north);
        await page.MarkAsync();
        await ClusterView.SaysAsync(south, isHigh: true, 30 * Second);

        await networks.CutAsync();
        Moments.Note(
            "cut: the side without the store takes the other's look back",
            await ClusterView.SaysAsync(south, isHigh: false, 30 * Second),
            4 * Second
        );
        var other = await LookAsync(south);
        await other.MarkAsync();
        await other.Tile("Motor 3").Attribute("speed").HasLevelAsync("high");
        await other.Tile("Motor 3").Attribute("speed").IsMovingAsync();
        Moments.Note(
            "cut: the side with the store is a cluster of one",
            await ClusterView.AreTogetherAsync(60 * Second, north),
            30 * Second
        );
        await page.Tile("Motor 3").Attribute("speed").IsMovingAsync();

        await networks.HealAsync();
        Moments.Note(
            "healed: both are one cluster again",
            await ClusterView.AreTogetherAsync(60 * Second, north, south),
            10 * Second
        );
        await other.MovePointerAwayAsync();
        await ClusterView.SaysAsync(south, isHigh: true, 30 * Second);
        await page.MovePointerAwayAsync();
        Moments.Note(
            "healed: the last look ends on both",
            await ClusterView.SaysAsync(south, isHigh: false, 30 * Second),
            4 * Second
        );
        Assert.True(await page.IsMarkedAsync());
        Assert.True(await other.IsMarkedAsync());
    }

    private async Task<DashboardPage> LookAsync(DashboardProcess node)
    {
        var page = new DashboardPage(await OpenAsync(), node.BaseUrl);
        page.Console.Expect(ClusterNodes.LinkLost);
        await page.OpenAsync("/?q=motor-3");
        await page.Tile("Motor 3").Attribute("speed").HoverAsync();
        await page.Tile("Motor 3").Attribute("speed").HasLevelAsync("high");
        return page;
    }

    private static DashboardOptions Options(string name, TwoNetworks.Side side, RedisServer redis) =>
        new DashboardOptions()
            .StartedBy(side.Outer, side.Launcher)
            .With("Sensocto:Cluster:Enabled", "true")
            .With("Sensocto:Cluster:Node", name)
            .With("Sensocto:Cluster:Address", side.Inner)
            .With("Sensocto:Cluster:Store", "Redis")
            .With("Sensocto:Cluster:Connection", redis.Connection);
}
