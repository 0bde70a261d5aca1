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
        await page.Wall.HasPagesAsync();
        // All on one page, so that it does not turn away from the tile.
        await page.OpenAsync("/?kiosk&q=motor-2");
        await page.Wall.IsShownAsync();
        var speed = page.Tile("Motor 2").Attribute("speed");
        using var trace = new AttentionTrace(dashboard.Services, "motor-2", "speed");
        await page.Tile("Motor 2").HoverAsync();
        await trace.UntilReasonAsync("hovers");
        await speed.HasLevelAsync("medium");
        await speed.IsMovingAsync();
        await page.PictureAsync("wall");

        await page.Page.Keyboard.PressAsync("Escape");
        await page.HasUrlAsync("/?q=motor-2");
        await page.Status.SaysLiveAsync();
        await page.MovePointerAwayAsync();
        await page.Tile("Motor 2").HoverAsync();
        await speed.HasLevelAsync("high");
    }
}
