using Sensocto.Core.Attention;
using Sensocto.E2E.Infrastructure;

namespace Sensocto.E2E.Flows;

/// <summary>The keyboard's focus is as good as a pointer, without a boost when it goes.</summary>
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
}
