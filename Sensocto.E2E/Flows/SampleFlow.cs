using Sensocto.E2E.Infrastructure;
using Sensocto.E2E.PageModels;

namespace Sensocto.E2E.Flows;

/// <summary>The sample of docs/feeds.md: another project's program runs the dashboard with its own sensors, and no others.</summary>
public sealed class SampleFlow(BrowserFixture browser) : BrowserTest(browser)
{
    [Fact]
    public async Task A_project_of_ones_own_shows_its_sensors()
    {
        await using var yard = await DashboardProcess.StartAsync(new DashboardOptions().RunBy("samples/Yard"));
        var page = new DashboardPage(await OpenAsync(), yard.BaseUrl);
        await page.OpenAsync("/");
        await page.HasTilesAsync("Swell", "Meter 1", "Tank 7");
        await page.Tile("Swell").Attribute("height").IsMovingAsync();
        await page.Tile("Tank 7").Attribute("level").IsMovingAsync();
        await page.Tile("Meter 1").Attribute("power").IsMovingAsync();
        await page.Page.CloseAsync();
        if (OperatingSystem.IsLinux())
        {
            var loaded = await yard.LoadedAssembliesAsync();
            Assert.DoesNotContain(loaded, a => a.StartsWith("Orleans", StringComparison.Ordinal));
        }
    }
}
