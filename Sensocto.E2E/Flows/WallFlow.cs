using Sensocto.E2E.Infrastructure;

namespace Sensocto.E2E.Flows;

/// <summary>A screen on a wall shows tiles and nothing else, and no forgotten mouse makes one of them High.</summary>
[Collection(PlantDashboard.Name)]
public sealed class WallFlow(BrowserFixture browser, PlantDashboard dashboard) : FlowTest(browser, dashboard.BaseUrl)
{
    [Fact]
    public async Task A_wall_shows_pages_of_tiles_at_medium_until_escape()
    {
        var page = await VisitAsync("/?kiosk&q=motor");
        await page.Wall.IsShownAsync();
        await page.Wall.ShowsPageAsync(1);
        var speed = page.Tile("Motor 7").Attribute("speed");
        await page.Tile("Motor 7").HoverAsync();
        await speed.HasLevelAsync("medium");
        await speed.IsMovingAsync();
        await page.PictureAsync("wall");

        await page.Page.Keyboard.PressAsync("Escape");
        await page.HasUrlAsync("/?q=motor");
        await page.Status.SaysLiveAsync();
        await page.MovePointerAwayAsync();
        await page.Tile("Motor 7").HoverAsync();
        await speed.HasLevelAsync("high");
    }
}
