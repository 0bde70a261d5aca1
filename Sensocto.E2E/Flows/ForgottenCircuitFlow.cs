using Sensocto.E2E.Infrastructure;

namespace Sensocto.E2E.Flows;

/// <summary>An operator who comes back after the server has forgotten the circuit loses nothing.</summary>
public sealed class ForgottenCircuitFlow(BrowserFixture browser) : BrowserTest(browser)
{
    private const string View = "/?q=motor";
    private const double ScrolledTo = 300;

    // One of the tiles around the view, which are rendered a moment after it moves.
    private const string Last = "Motor 6";

    [Fact]
    public async Task Back_from_lunch_after_a_restart_the_operator_finds_scroll_filter_drawer_and_focus_as_they_were()
    {
        using var plant = new CalmPlant();
        await using var server = await DashboardProcess.StartAsync(new DashboardOptions().Scenario(plant.Path));
        await using var link = new LinkProxy(server.BaseUrl);
        var page = new PageModels.DashboardPage(await OpenAsync(), link.BaseUrl);
        page.Console.ExpectLostLink();
        await page.OpenAsync(View);
        await page.Tile("Motor 21").OpenAsync();
        await page.Drawer.IsOfAsync("Motor 21");
        await page.Viewport.ScrollToAsync(ScrolledTo);
        await page.Tile("Motor 22").FocusAsync();
        await page.MarkAsync();
        await page.Tile(Last).IsRenderedAsync();
        var view = await page.Viewport.TilesOnScreenAsync();
        var place = await page.Tile("Motor 22").PlaceAsync();

        await page.Viewport.SetHiddenAsync(true);
        link.CutAndRefuse();
        await page.Status.SaysReconnectingAsync();
        await server.KillAsync();
        await server.StartAsync();
        link.Heal();
        await page.Viewport.SetHiddenAsync(false);

        await page.Status.SaysLiveAsync();
        await page.IsLiveAsync();
        await page.Tile("Motor 22").HasFocusAsync();
        await page.Drawer.IsOfAsync("Motor 21");
        await page.HasUrlAsync($"{View}&sensor=motor-21");
        await page.Search.HoldsAsync("motor");
        Assert.False(await page.IsMarkedAsync(), "The circuit was known, so nothing was shown.");
        var now = await page.Tile("Motor 22").PlaceAsync();
        Assert.Equal(place.Left, now.Left);
        Assert.InRange(now.Top, place.Top - 1, place.Top + 1);
        await page.Tile(Last).IsRenderedAsync();
        Assert.Equal(view, await page.Viewport.TilesOnScreenAsync());
        await page.Tile("Motor 22").Attribute("speed").IsMovingAsync();
    }
}
