using Microsoft.Playwright;
using Sensocto.E2E.Infrastructure;
using Sensocto.E2E.PageModels;

namespace Sensocto.E2E.Flows;

/// <summary>An operator zooms to 200 %, wants reduced motion and forces the system's colours.</summary>
[Collection(PlantDashboard.Name)]
public sealed class EaseFlow(BrowserFixture browser, PlantDashboard dashboard) : BrowserTest(browser)
{
    // 1440×900 at 200 %: half the CSS pixels, each twice as large.
    private static readonly BrowserNewContextOptions Zoomed = new()
    {
        ViewportSize = new ViewportSize { Width = 720, Height = 450 },
        DeviceScaleFactor = 2,
        ReducedMotion = ReducedMotion.Reduce,
        ForcedColors = ForcedColors.Active,
    };

    [Fact]
    public async Task At_200_percent_without_motion_and_with_forced_colours_everything_is_there()
    {
        var page = new DashboardPage(await OpenAsync(Zoomed), dashboard.BaseUrl);
        await page.OpenAsync("/?q=boiler");
        Assert.True(await page.Ease.IsAskedForAsync());
        await page.FitsItsWidthAsync();
        var tile = page.Tile("Boiler 1");
        await tile.Attribute("steam").IsMovingAsync();
        await page.Keys.PressAsync("ArrowDown");
        await page.Tile("Air quality 1").HasFocusAsync();
        await page.Keys.PressAsync("ArrowDown");
        await tile.HasFocusAsync();
        Assert.True(await page.Ease.FocusEdgeAsync() >= 2, "The focus is seen.");
        await tile.Attribute("steam").HasLevelAsync("high");
        Assert.Equal("solid", await page.Ease.BarEdgeAsync());
        Assert.NotEqual(await page.Ease.FillAsync(".meter"), await page.Ease.FillAsync(".meter > span"));
        Assert.Equal(0, await page.Ease.MotionsAsync());
        await page.PictureAsync("zoomed");

        await page.Keys.PressAsync("Enter");
        await page.Drawer.IsDrawnAsync();
        await page.FitsItsWidthAsync();
        Assert.Equal(0, await page.Ease.MotionsAsync());
        Assert.NotEqual(await page.Ease.FillAsync("[data-do=wider]"), await page.Ease.FillAsync("[data-do=live]"));
        await page.PictureAsync("zoomed-drawer");
    }

    [Fact]
    public async Task Under_a_finger_every_button_is_large_enough()
    {
        var touched = new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = 1024, Height = 768 },
            HasTouch = true,
            IsMobile = true,
        };
        var page = new DashboardPage(await OpenAsync(touched), dashboard.BaseUrl);
        await page.OpenAsync("/?q=boiler&sensor=boiler-1");
        await page.Drawer.IsDrawnAsync();
        Assert.Equal(40, await page.Ease.LowestButtonAsync());
        await page.PictureAsync("touched");
    }

    [Theory]
    [InlineData(768)]
    [InlineData(960)]
    [InlineData(1024)]
    [InlineData(1280)]
    public async Task At_every_width_the_page_fits_and_its_clock_and_settings_are_in_sight(int width)
    {
        var sized = new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 800 },
        };
        var page = new DashboardPage(await OpenAsync(sized), dashboard.BaseUrl);
        await page.OpenAsync("/?q=boiler");
        await page.FitsItsWidthAsync();
        await page.Status.IsInSightAsync();
        await page.PictureAsync($"wide-{width}");
    }
}
