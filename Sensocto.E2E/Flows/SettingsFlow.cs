using Sensocto.E2E.Infrastructure;

namespace Sensocto.E2E.Flows;

/// <summary>An operator sets the page up once; it stays that way.</summary>
[Collection(PlantDashboard.Name)]
public sealed class SettingsFlow(BrowserFixture browser, PlantDashboard dashboard)
    : FlowTest(browser, dashboard.BaseUrl)
{
    private const string Dark = "rgb(36, 39, 43)";
    private const string InkOnLight = "rgb(61, 69, 77)";
    private const string InkOnDark = "rgb(195, 201, 207)";

    [Fact]
    public async Task What_is_chosen_and_pinned_is_there_again_from_the_first_byte_of_the_next_visit()
    {
        var page = await VisitAsync("/?q=motor-1", "Ada");
        await page.Tile("Motor 1").Attribute("speed").HasCurveAsync(InkOnLight);
        await page.Tile("Motor 1").TogglePinAsync();
        await page.Settings.OpenAsync();
        await page.Settings.ChooseAsync("Theme", "Dark");
        await page.Settings.ChooseAsync("Times", "UTC");
        await page.Settings.ChooseAsync("Tiles", "Compact");
        await page.Settings.ChooseAsync("Connection", "Mobile");
        await page.PictureAsync("settings");
        await page.Settings.CloseAsync();
        await page.Settings.LooksAsync("dark", "compact", Dark);
        await page.Settings.ClockSaysAsync("UTC");
        await page.Settings.AreKeptAsync("mobile");
        await page.Tile("Motor 1").Attribute("speed").HasCurveAsync(InkOnDark);

        // The server already sends the dark theme: nothing can flash.
        var sent = await (await page.Page.Context.APIRequest.GetAsync($"{dashboard.BaseUrl}/?q=motor-1")).TextAsync();
        Assert.Contains("data-theme=\"dark\"", sent, StringComparison.Ordinal);
        Assert.Contains("media=\"all\" id=\"dark-tokens\"", sent, StringComparison.Ordinal);
        Assert.Contains("data-density=\"compact\"", sent, StringComparison.Ordinal);

        await page.ReloadAsync();
        await page.Settings.LooksAsync("dark", "compact", Dark);
        await page.Settings.ClockSaysAsync("UTC");
        await page.Status.HasProfileAsync("Mobile");
        await page.HasGroupsAsync("Pinned 1", "Compressor room 1", "Cooling plant 4", "Press shop 5");
    }

    [Fact]
    public async Task A_machine_that_is_taken_to_another_zone_reads_its_own_times()
    {
        var page = await VisitAsync("/?q=motor-1", "Ada");
        var machine = await page.Page.Context.NewCDPSessionAsync(page.Page);
        foreach (var (zone, name) in new[] { ("Asia/Tokyo", @"GMT\+9"), ("Asia/Kathmandu", @"GMT\+5:45") })
        {
            await machine.SendAsync("Emulation.setTimezoneOverride", new() { ["timezoneId"] = zone });
            await page.Settings.ClockSaysAsync(name);
        }
    }

    [Fact]
    public async Task Two_pages_of_one_browser_lose_nothing_of_each_other()
    {
        var first = await VisitAsync("/?q=motor-", "Eve");
        var second = new PageModels.DashboardPage(await OpenBesideAsync(first.Page), dashboard.BaseUrl);
        await second.OpenAsync("/?q=motor-");
        await first.Tile("Motor 1").TogglePinAsync();
        await first.Settings.OpenAsync();
        await first.Settings.ChooseAsync("Theme", "Dark");
        await first.Settings.LooksAsync("dark", "comfortable", Dark);
        await second.Tile("Motor 2").TogglePinAsync();
        await second.Settings.OpenAsync();
        await second.Settings.ChooseAsync("Times", "UTC");
        await second.Settings.HasZoneAsync("utc");

        await first.ReloadAsync();
        await first.Settings.LooksAsync("dark", "comfortable", Dark);
        await first.Settings.HasZoneAsync("utc");
        await first.HasGroupsStartingWithAsync("Pinned 2");
    }

    [Fact]
    public async Task A_browser_that_blocks_storage_still_lets_its_operator_choose()
    {
        var opened = await OpenAsync();
        await opened.Page.AddInitScriptAsync(
            """
            Object.defineProperty(document, 'cookie', { get() { return ''; }, set() {} });
            for (const storage of ['localStorage', 'sessionStorage']) {
              Object.defineProperty(window, storage, { get() { throw new DOMException('blocked', 'SecurityError'); } });
            }
            """
        );
        var page = new PageModels.DashboardPage(opened, dashboard.BaseUrl);
        await page.OpenAsync("/?q=motor-2&sensor=motor-2");
        await page.Drawer.IsDrawnAsync();
        await page.Settings.OpenAsync();
        await page.Settings.ChooseAsync("Theme", "Dark");
        await page.Settings.LooksAsync("dark", "comfortable", Dark);
        await page.HasTextAsync("This browser blocks storage");
    }
}
