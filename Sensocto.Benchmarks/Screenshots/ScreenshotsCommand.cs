using Microsoft.Playwright;
using Sensocto.Benchmarks.Browsing;

namespace Sensocto.Benchmarks.Screenshots;

/// <summary>
/// Retakes the README's pictures: the plant in both themes, on a phone and on a wall, with full sparklines, one tile hovered and a second operator watching.
/// </summary>
internal static class ScreenshotsCommand
{
    public const string Usage = "renews docs/images from the running dashboard";

    private static readonly ViewportSize Desk = new() { Width = 1440, Height = 900 };
    private static readonly ViewportSize Phone = new() { Width = 390, Height = 844 };

    private static readonly ViewportSize Wall = new() { Width = 1920, Height = 1080 };

    // A sparkline spans a minute.
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(62);
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(1.2);

    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Checkout.Root, "docs", "images")).FullName;
        await using var server = await DashboardServer.StartAsync("plant");
        await using var browser = await LiveBrowser.StartAsync();
        var light = await browser.OpenAsync(server.Url, "Ada Lovelace", Screen(Desk, ColorScheme.Light));
        var dark = await browser.OpenAsync(server.Url, "Ben Okri", Screen(Desk, ColorScheme.Dark));
        await Task.Delay(Warm, TimeProvider.System);
        await TakeAsync(light, Path.Combine(folder, "dashboard-light.png"));
        await TakeAsync(dark, Path.Combine(folder, "dashboard-dark.png"));
        var phone = await browser.OpenAsync(server.Url, "Ada Lovelace", Screen(Phone, ColorScheme.Light));
        await TakeAsync(phone, Path.Combine(folder, "dashboard-phone.png"));
        var wall = await browser.OpenAsync(server.Url + "/?kiosk=1", "Wall", Screen(Wall, ColorScheme.Dark));
        await Task.Delay(Settle, TimeProvider.System);
        await ShootAsync(wall, Path.Combine(folder, "dashboard-wall.png"));
        return 0;
    }

    private static async Task TakeAsync(IPage page, string path)
    {
        // The page has scrolled to hold its tiles still when an alarm appeared above them.
        await page.Locator("main").EvaluateAsync("main => { main.scrollTop = 0; }");
        await page.GetByRole(AriaRole.Group, new PageGetByRoleOptions { Name = "Boiler 3", Exact = true })
            .Locator("[data-attribute-id=pressure]")
            .HoverAsync();
        await Task.Delay(Settle, TimeProvider.System);
        await ShootAsync(page, path);
    }

    private static async Task ShootAsync(IPage page, string path)
    {
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = path });
        Console.WriteLine(path);
    }

    private static BrowserNewContextOptions Screen(ViewportSize size, ColorScheme scheme) =>
        new()
        {
            ViewportSize = size,
            ColorScheme = scheme,
            Locale = "en-GB",
        };
}
