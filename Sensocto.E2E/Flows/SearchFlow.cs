using Sensocto.E2E.Infrastructure;

namespace Sensocto.E2E.Flows;

/// <summary>A search is part of the address: it can be reloaded, sent to a colleague, and cleared.</summary>
[Collection(PlantDashboard.Name)]
public sealed class SearchFlow(BrowserFixture browser, PlantDashboard dashboard) : FlowTest(browser, dashboard.BaseUrl)
{
    [Fact]
    public async Task A_search_filters_is_in_the_address_and_survives_a_reload()
    {
        var page = await VisitAsync("/");
        await page.Search.SaysAsync("200 sensors");
        await page.Search.ForAsync("chiller 1");
        await page.HasTilesAsync("Chiller 1", "Chiller 10", "Chiller 11", "Chiller 12");
        await page.Search.SaysAsync("4 of 200 sensors");
        await page.HasUrlAsync("/?q=chiller%201");

        await page.ReloadAsync();
        await page.HasTilesAsync("Chiller 1", "Chiller 10", "Chiller 11", "Chiller 12");
        await page.Search.HoldsAsync("chiller 1");
    }

    [Fact]
    public async Task A_search_without_a_match_says_so_and_offers_to_clear_it()
    {
        var page = await VisitAsync("/");
        await page.Search.ForAsync("no such thing");
        await page.Search.FindsNothingForAsync("no such thing");
        await page.Search.SaysAsync("0 of 200 sensors");
        await page.Search.ClearAsync();
        await page.HasUrlAsync("/");
        await page.Search.SaysAsync("200 sensors");
        await page.Search.HoldsAsync("");
        await page.Tile("Boiler 1").IsShownAsync();
    }
}
