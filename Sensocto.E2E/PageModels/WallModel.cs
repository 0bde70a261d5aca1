using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Sensocto.E2E.PageModels;

/// <summary>The main screen on a wall.</summary>
public sealed class WallModel(IPage page)
{
    private ILocator Bar => page.Locator("[data-part=wall-bar]");

    /// <summary>Tiles, one line below them, and nothing above to scroll or press.</summary>
    public async Task IsShownAsync()
    {
        await Expect(Bar).ToBeVisibleAsync();
        await Expect(page.Locator("header.status, [data-part=toolbar]")).ToHaveCountAsync(0);
        await Expect(page.Locator("main .tile[data-sensor-id]").Last).ToBeInViewportAsync(new() { Ratio = 1 });
    }

    /// <summary>There are several pages, and the bar says which one is shown.</summary>
    public Task HasPagesAsync() =>
        Expect(Bar.Locator("[data-part=wall-page]"))
            .ToHaveTextAsync(new Regex(@"^\d+ of \d+$", RegexOptions.None, TimeSpan.FromSeconds(1)));
}
