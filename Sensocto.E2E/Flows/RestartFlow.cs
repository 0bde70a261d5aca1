using Sensocto.E2E.Infrastructure;

namespace Sensocto.E2E.Flows;

/// <summary>A server that dies and comes back finds its pages again, without anybody touching them.</summary>
public sealed class RestartFlow(BrowserFixture browser) : BrowserTest(browser)
{
    [Fact]
    public async Task After_a_restart_of_the_server_the_page_heals_by_itself_at_the_same_address()
    {
        await using var server = await DashboardProcess.StartAsync(new DashboardOptions());
        var page = new PageModels.DashboardPage(await OpenAsync(), server.BaseUrl);
        page.Console.Expect(
            "Cannot send data|WebSocket|ERR_|Connection disconnected|Failed to (fetch|start|load|complete)|Circuit not initialized"
        );
        await page.OpenAsync("/?q=motor-3");
        await page.Tile("Motor 3").Attribute("speed").IsMovingAsync();
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
}
