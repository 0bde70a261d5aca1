using Sensocto.Core.Attention;
using Sensocto.E2E.Infrastructure;

namespace Sensocto.E2E.Flows;

/// <summary>The keyboard's focus counts like a pointer, but leaves no boost.</summary>
[Collection(PlantDashboard.Name)]
public sealed class KeyboardFlow(BrowserFixture browser, PlantDashboard dashboard)
    : FlowTest(browser, dashboard.BaseUrl)
{
    [Fact]
    public async Task Focus_by_keyboard_makes_the_tile_high_and_blur_gives_it_back()
    {
        var page = await VisitAsync("/?q=motor-13", "Ada");
        var tile = page.Tile("Motor 13");
        await tile.Attribute("speed").HasLevelAsync("medium");
        using var trace = new AttentionTrace(dashboard.Services, "motor-13", "current");

        var entered = AttentionTrace.Clock;
        await page.Search.EnterByKeyAsync();
        await tile.TabToAsync();
        await trace.UntilLevelAsync(AttentionLevel.High, entered);
        await tile.Attribute("speed").HasLevelAsync("high");
        await tile.Attribute("current").HasLevelAsync("high");
        Assert.Equal("Ada focuses", trace.Now.Reason);

        var left = AttentionTrace.Clock;
        await page.Page.Keyboard.PressAsync("Shift+Tab");
        await trace.UntilLevelAsync(AttentionLevel.Medium, left);
        Assert.Equal("Ada views", trace.Now.Reason);
        await tile.Attribute("speed").HasLevelAsync("medium");
        await tile.Attribute("current").HasLevelAsync("medium");
    }

    [Fact]
    public async Task Tab_stops_at_one_tile_of_many_and_at_its_parts()
    {
        var page = await VisitAsync("/?q=motor", "Ada");
        await page.Tile("Motor 7").Attribute("speed").IsMovingAsync();
        var names = await page.Viewport.TilesInViewAsync();
        Assert.True(names.Length > 4, "There are many tiles.");
        var first = names[0];
        Assert.Equal(
            [$"{first}: tile", $"{first}: open", $"{first}: pin", $"{first}: rate", $"{first}: rate"],
            await page.Keys.StopsInGridAsync()
        );
    }

    [Fact]
    public async Task Frozen_it_is_no_longer_than_the_grid_is_there()
    {
        var page = await VisitAsync("/?q=pump", "Ada");
        await page.Tile("Pump 1").IsShownAsync();
        await page.Keys.PressAsync(" ");
        await page.Status.SaysFrozenAsync();
        await page.Keys.PressAsync("k");
        await page.Wall.IsShownAsync();
        await page.Keys.PressAsync("k");
        await page.HasUrlAsync("/?q=pump");
        await page.Status.SaysLiveAsync();
    }

    [Fact]
    public async Task A_shift_is_possible_without_a_mouse()
    {
        var page = await VisitAsync("/?q=pump", "Ada");
        await page.Tile("Pump 1").IsShownAsync();
        var names = await page.Viewport.TilesInViewAsync();
        var (first, second) = (page.Tile(names[0]), page.Tile(names[1]));
        await page.Keys.PressAsync("ArrowDown");
        await first.HasFocusAsync();
        await page.Keys.PressAsync("ArrowRight");
        await second.HasFocusAsync();

        await page.Keys.PressAsync("p");
        await page.HasGroupsStartingWithAsync("Pinned 1");
        await second.HasFocusAsync();
        await page.Keys.PressAsync("Enter");
        await page.Drawer.IsOfAsync(names[1]);
        await page.Drawer.IsFocusedAsync();
        await page.Keys.PressAsync("Escape");
        await page.Drawer.IsClosedAsync();
        await second.HasFocusAsync();
        await page.Keys.PressAsync("p");

        await page.Keys.PressAsync("2");
        await page.HasUrlAsync("/?q=pump&window=5");
        await page.Keys.PressAsync(" ");
        await page.Status.SaysFrozenAsync();
        await page.Keys.PressAsync(" ");
        await page.Status.SaysLiveAsync();
        await page.Keys.PressAsync("?");
        await page.Keys.HelpIsShownAsync("Acknowledge the alarm of the tile, or the first in sight");
        await page.PictureAsync("keys");
        await page.Keys.PressAsync("m", "Escape");
        await page.Keys.HelpIsClosedAsync();

        await page.Keys.PressAsync("/");
        await page.Keys.TypeAsync("pump k 1");
        await page.Search.HoldsAsync("pump k 1");
        await page.Keys.PressAsync("Control+a", "Delete");
        await page.HasUrlAsync("/?window=5");
        await page.Search.SaysAsync("200 sensors");
        await page.Search.HoldsAsync("");
        await page.Keys.PressAsync("Escape");
        await page.Keys.PressAsync("k");
        await page.Wall.IsShownAsync();
        await page.Keys.PressAsync("k");
        await page.HasUrlAsync("/?window=5");
        await page.Keys.PressAsync("m");
        await page.HasHeadingAsync("Monitor");
        await page.Keys.PressAsync("Escape");
        await page.HasUrlAsync("/?window=5");
    }
}
