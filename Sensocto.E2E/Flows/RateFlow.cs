using Sensocto.E2E.Infrastructure;

namespace Sensocto.E2E.Flows;

/// <summary>The rate that a tile really gets, and why, is one click away.</summary>
[Collection(PlantDashboard.Name)]
public sealed class RateFlow(BrowserFixture browser, PlantDashboard dashboard) : FlowTest(browser, dashboard.BaseUrl)
{
    [Fact]
    public async Task A_click_on_the_rate_says_why_and_another_stops_saying_it()
    {
        var page = await VisitAsync("/?q=motor-17", "Ada");
        var tile = page.Tile("Motor 17");
        await tile.Attribute("speed").HasLevelAsync("medium");
        await tile.ExplainsNothingAsync();
        await tile.Attribute("speed").ClickRateAsync();
        await tile.ExplainsAsync("Speed 10 Hz: Ada hovers; load Normal");
        await tile.Attribute("speed").ClickRateAsync();
        await tile.ExplainsNothingAsync();
    }
}
