using Microsoft.Playwright;
using Sensocto.E2E.Infrastructure;
using Sensocto.E2E.PageModels;

namespace Sensocto.E2E.Flows;

/// <summary>How an operator's device affects attention: its battery, its touch screen.</summary>
[Collection(PlantDashboard.Name)]
public sealed class DeviceFlow(BrowserFixture browser, PlantDashboard dashboard) : FlowTest(browser, dashboard.BaseUrl)
{
    [Fact]
    public async Task A_low_battery_asks_for_no_more_than_medium_until_it_is_charged()
    {
        var opened = await OpenAsync();
        await opened.Page.AddInitScriptAsync(
            """
            window.battery = Object.assign(new EventTarget(), { level: 0.22, charging: false });
            navigator.getBattery = async () => window.battery;
            """
        );
        var page = new DashboardPage(opened, dashboard.BaseUrl);
        await page.OpenAsync("/?q=motor-21");
        await page.Status.SaysBatteryAsync("Battery 22%: at most Medium");
        var speed = page.Tile("Motor 21").Attribute("speed");
        using var trace = new AttentionTrace(dashboard.Services, "motor-21", "speed");
        await page.Tile("Motor 21").HoverAsync();
        await trace.UntilReasonAsync("hovers (at most Medium)");
        await speed.HasLevelAsync("medium");
        await page.PictureAsync("battery");

        await page.Page.EvaluateAsync(
            "() => { window.battery.charging = true; window.battery.dispatchEvent(new Event('chargingchange')); }"
        );
        await speed.HasLevelAsync("high");
        await page.Status.SaysBatteryAsync(null);
    }

    [Fact]
    public async Task On_a_phone_a_tap_is_a_look_that_counts_down()
    {
        var opened = await OpenAsync(
            new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = 390, Height = 844 },
                HasTouch = true,
                IsMobile = true,
            }
        );
        var page = new DashboardPage(opened, dashboard.BaseUrl);
        await page.OpenAsync("/?q=motor-22");
        await page.FitsItsWidthAsync();
        var speed = page.Tile("Motor 22").Attribute("speed");
        await page.Status.TapAsync();
        await speed.IsNotTappedAsync();
        await speed.TapAsync();
        await speed.HasLevelAsync("high");
        await speed.CountsDownAsync();
        await page.PictureAsync("phone");
    }
}
