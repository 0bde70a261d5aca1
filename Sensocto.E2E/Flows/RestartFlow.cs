using Sensocto.E2E.Infrastructure;

namespace Sensocto.E2E.Flows;

/// <summary>
/// A server that dies and comes back finds its pages again, without anybody touching them. It is in no cluster: no cluster assembly is loaded.
/// </summary>
public sealed class RestartFlow(BrowserFixture browser) : BrowserTest(browser)
{
    [Fact]
    public async Task After_a_restart_of_the_server_the_page_heals_by_itself_at_the_same_address()
    {
        await using var server = await DashboardProcess.StartAsync(new DashboardOptions());
        var page = new PageModels.DashboardPage(await OpenAsync(), server.BaseUrl);
        page.Console.ExpectLostLink();
        await page.OpenAsync("/?q=motor-3");
        await page.Tile("Motor 3").Attribute("speed").IsMovingAsync();
        if (OperatingSystem.IsLinux())
            await NothingOfAClusterIsLoadedAsync(server);
        await page.Settings.OpenAsync();
        await page.Settings.ChooseAsync("Tiles", "Compact");
        await page.Settings.CloseAsync();
        await page.Settings.AreKeptAsync("compact");

        await server.KillAsync();
        await page.Status.SaysReconnectingAsync();
        await server.StartAsync();
        await page.Status.SaysLiveAsync();
        await page.IsLiveAsync();
        await page.HasUrlAsync("/?q=motor-3");
        await page.Settings.LooksAsync("system", "compact", "rgb(217, 219, 222)");
        await page.HasTilesAsync("Motor 30", "Motor 3");
        await page.Tile("Motor 3").Attribute("speed").HasLevelAsync("medium");
        await page.Tile("Motor 3").Attribute("speed").IsMovingAsync();
    }

    private static async Task NothingOfAClusterIsLoadedAsync(DashboardProcess server)
    {
        var loaded = await server.LoadedAssembliesAsync();
        Assert.Contains("Sensocto.Core.dll", loaded);
        string[] those = ["Orleans", "Microsoft.Orleans", "StackExchange", "Npgsql", "Sensocto.Cluster"];
        Assert.DoesNotContain(loaded, name => those.Any(t => name.StartsWith(t, StringComparison.Ordinal)));
    }
}
