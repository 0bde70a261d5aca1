using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Sensocto.E2E.PageModels;

/// <summary>The status bar.</summary>
public sealed class StatusBarModel(IPage page)
{
    private ILocator Bar => page.GetByRole(AriaRole.Banner, new PageGetByRoleOptions { Name = "Status" });

    private ILocator Link => Bar.Locator("[data-part=link]");

    private ILocator Operators => Bar.Locator("[data-part=operators]");

    /// <summary>Its last parts, clock and settings, are on the screen.</summary>
    public async Task IsInSightAsync()
    {
        foreach (var part in new[] { "clock", "settings-button" })
            await Expect(Bar.Locator($"[data-part={part}]")).ToBeInViewportAsync(new() { Ratio = 1 });
    }

    /// <summary>The link is up and nothing is missed or held back. The machine may still be slow; the bar then says so instead of "Live".</summary>
    public async Task SaysLiveAsync()
    {
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-link", "live");
        await Expect(Link.Locator(":is(.when-reconnecting, .when-no-values, .when-frozen):visible"))
            .ToHaveCountAsync(0);
    }

    /// <summary>The link is down, and the bar gives the time of what is shown.</summary>
    public Task SaysReconnectingAsync() => SaysAsync("reconnecting", @"Reconnecting · as of \d.*");

    /// <summary>The server does not answer, and the browser has not noticed yet that the link is down.</summary>
    public Task SaysAwayAsync() => SaysAsync("live", @"Reconnecting · as of \d.*");

    /// <summary>The link for values is down, the circuit is up.</summary>
    public Task SaysNoValuesAsync() => SaysAsync("live", @"No new values · as of \d.*");

    /// <summary>The page is frozen, and the bar counts what it holds back.</summary>
    public Task SaysFrozenAsync() => SaysAsync("live", @"Frozen · \+[1-9][\d,]* behind");

    public Task SaysBehindAtLeastAsync(int samples) =>
        page.WaitForFunctionAsync(
            "least => parseInt(document.querySelector('[data-part=behind]').textContent.replace(/\\D/g, '')) >= least",
            samples
        );

    /// <summary>Taps the bar, where no attribute is.</summary>
    public Task TapAsync() => Link.TapAsync();

    public Task HasProfileAsync(string name) => Expect(Bar.Locator("[data-part=profile] b")).ToHaveTextAsync(name);

    /// <summary>The battery's effect on this page; null for none.</summary>
    public Task SaysBatteryAsync(string? text) =>
        text is null
            ? Expect(Bar.Locator("[data-part=battery]")).ToHaveCountAsync(0)
            : Expect(Bar.Locator("[data-part=battery]")).ToHaveTextAsync(text);

    public Task ListsOperatorAsync(string name) =>
        Expect(Operators).ToHaveAttributeAsync("title", new Regex(Regex.Escape(name), RegexOptions.None, Limit));

    // All words are in the markup; CSS shows the one that applies.
    private async Task SaysAsync(string state, string words)
    {
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-link", state);
        var wanted = new Regex($@"^\s*{words}\s*$", RegexOptions.None, Limit);
        await Expect(Link).ToHaveTextAsync(wanted, new() { UseInnerText = true });
    }

    private static TimeSpan Limit => TimeSpan.FromSeconds(1);
}
