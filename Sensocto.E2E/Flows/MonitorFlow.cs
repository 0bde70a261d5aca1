using Microsoft.Extensions.DependencyInjection;
using Sensocto.Core.Attention;
using Sensocto.E2E.Infrastructure;
using Sensocto.E2E.PageModels;

namespace Sensocto.E2E.Flows;

/// <summary>From the load in the status bar to the monitor, which shows the service's state and looks at nothing.</summary>
[Collection(PlantDashboard.Name)]
public sealed class MonitorFlow(BrowserFixture browser, PlantDashboard dashboard) : FlowTest(browser, dashboard.BaseUrl)
{
    [Fact]
    public async Task The_load_leads_to_live_figures_that_can_be_copied_and_the_way_back_is_live_again()
    {
        var tracker = dashboard.Services.GetRequiredService<AttentionTracker>();
        var page = await VisitAsync("/?q=boiler", "Mona");
        await page.Tile("Boiler 1").Attribute("steam").IsMovingAsync();
        await page.Page.Locator("[data-part=load]").ClickAsync();
        await page.HasHeadingAsync("Monitor");
        var monitor = new MonitorModel(page.Page);
        await monitor.ShowsAsync("tracked-keys", "1,014");
        await monitor.ShowsFigureAsync("Circuits connected", "1");
        var mona = tracker.Viewers.Single(v => v.Info.Operator == "Mona");
        await Poll.UntilAsync("Mona looks at nothing", () => mona.InterestCount == 0);

        var copied = await monitor.CopyDiagnosticsAsync();
        Assert.StartsWith("Sensocto ", copied, StringComparison.Ordinal);
        Assert.Contains("Tracked keys: 1,014; warning above 10,000", copied, StringComparison.Ordinal);

        await page.Page.GetByText("Dashboard", new() { Exact = true }).ClickAsync();
        await page.Tile("Boiler 1").Attribute("steam").IsMovingAsync();
    }
}
