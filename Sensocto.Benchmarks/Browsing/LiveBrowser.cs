using Microsoft.Playwright;
using Sensocto.E2E.Infrastructure;

namespace Sensocto.Benchmarks.Browsing;

/// <summary>A headless browser; each of its pages belongs to a different operator.</summary>
internal sealed class LiveBrowser : IAsyncDisposable
{
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private LiveBrowser(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    public static async Task<LiveBrowser> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        return new LiveBrowser(
            playwright,
            await playwright.Chromium.LaunchAsync(await BrowserExecutable.FindAsync(playwright))
        );
    }

    /// <summary>Opens the dashboard as an operator, and waits until it is live.</summary>
    /// <param name="url">The dashboard's address.</param>
    /// <param name="name">The operator's name.</param>
    /// <param name="options">The screen.</param>
    /// <param name="script">A script that runs in the page before its own.</param>
    public async Task<IPage> OpenAsync(string url, string name, BrowserNewContextOptions options, string? script = null)
    {
        var context = await _browser.NewContextAsync(options);
        await context.AddCookiesAsync([
            new Cookie
            {
                Name = "sensocto-operator",
                Value = Uri.EscapeDataString(name),
                Url = url,
            },
        ]);
        var page = await context.NewPageAsync();
        if (script is not null)
        {
            await page.AddInitScriptAsync(script);
        }

        await page.GotoAsync(url);
        await page.Locator("html[data-live=true]").WaitForAsync();
        await page.Locator("[data-attribute-id]:not([data-value=''])").First.WaitForAsync();
        return page;
    }

    /// <summary>Pins the browser and its present pages to one processor.</summary>
    public async Task PinAsync(int processor)
    {
        var session = await _browser.NewBrowserCDPSessionAsync();
        var answer = await session.SendAsync("SystemInfo.getProcessInfo");
        foreach (var process in answer!.Value.GetProperty("processInfo").EnumerateArray())
        {
            await Processors.PinAsync(process.GetProperty("id").GetInt32(), processor);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
