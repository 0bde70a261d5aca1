using Microsoft.Playwright;
using Sensocto.E2E.Infrastructure;
using Sensocto.E2E.PageModels;

namespace Sensocto.E2E.Cluster;

/// <summary>Two operators behind one proxy, on different nodes: they see each other, and when a node dies its page moves to the other.</summary>
[Collection(ClusterNodes.Name)]
[Trait("Suite", "cluster")]
public sealed class ProxyFlow(BrowserFixture browser, ClusterNodes nodes) : BrowserTest(browser)
{
    private const string Node = "sensocto_node";

    [Fact(Explicit = true)]
    public async Task A_look_on_one_node_shows_on_the_other_until_it_dies_and_its_page_comes_back_there()
    {
        await nodes.HealAsync();
        await using var proxy = await ProxyServer.StartAsync(nodes.North.Port, nodes.South.Port);
        var ada = await VisitAsync(proxy, "north", "Ada");
        var bob = await VisitAsync(proxy, "south", "Bob");
        var watched = bob.Tile("Motor 3").Attribute("speed");
        await watched.HasLevelAsync("medium");
        await watched.IsMovingAsync();

        await ada.Tile("Motor 3").Attribute("speed").HoverAsync();
        await watched.HasLevelAsync("high");
        await watched.HasWatchersAsync(2, "AD", "2 looking: Ada, Bob");
        Assert.Equal("north", await NodeOfAsync(ada));
        Assert.Equal("south", await NodeOfAsync(bob));

        await nodes.North.KillAsync();
        await ada.MovePointerAwayAsync();
        await watched.HasLevelAsync("medium");
        await watched.IsMovingAsync();
        await Poll.UntilAsync(
            "Ada's page is served by south",
            TimeSpan.FromSeconds(20),
            async () => await NodeOfAsync(ada) == "south"
        );
        await ada.IsLiveAsync();
        await ada.Tile("Motor 3").Attribute("speed").IsMovingAsync();
        await nodes.North.StartAsync();
    }

    private async Task<DashboardPage> VisitAsync(ProxyServer proxy, string node, string name)
    {
        var opened = await OpenAsync();
        await opened.Page.Context.AddCookiesAsync([
            new Cookie
            {
                Name = Node,
                Value = node,
                Url = proxy.BaseUrl,
            },
            new Cookie
            {
                Name = "sensocto-operator",
                Value = name,
                Url = proxy.BaseUrl,
            },
        ]);
        var page = new DashboardPage(opened, proxy.BaseUrl);
        page.Console.Expect(ClusterNodes.LinkLost);
        await page.OpenAsync("/?q=motor-3");
        return page;
    }

    private static async Task<string?> NodeOfAsync(DashboardPage page) =>
        (await page.Page.Context.CookiesAsync()).SingleOrDefault(c => c.Name == Node)?.Value;
}
