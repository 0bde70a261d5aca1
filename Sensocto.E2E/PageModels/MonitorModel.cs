using Microsoft.Playwright;

namespace Sensocto.E2E.PageModels;

/// <summary>The monitor page.</summary>
public sealed class MonitorModel(IPage page)
{
    public Task IsSaidToBeAsync(string health) =>
        Assertions.Expect(page.Locator("[data-part=health]")).ToHaveTextAsync(health);

    /// <summary>The newest value of a threshold's figure.</summary>
    public Task ShowsAsync(string threshold, string value) =>
        Assertions.Expect(page.Locator($"[data-threshold={threshold}] [data-part=value]")).ToHaveTextAsync(value);

    /// <summary>The newest value of another figure, by its label.</summary>
    public Task ShowsFigureAsync(string label, string value) =>
        Assertions
            .Expect(
                page.Locator(".board-figure")
                    .Filter(new() { Has = page.GetByText(label, new PageGetByTextOptions { Exact = true }) })
                    .Locator(".board-value")
            )
            .ToHaveTextAsync(value);

    /// <summary>Clicks Copy, and reads the clipboard.</summary>
    public async Task<string> CopyDiagnosticsAsync()
    {
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.Locator("[data-part=copy]").ClickAsync();
        await Assertions.Expect(page.Locator("[data-part=copy]")).ToHaveTextAsync("Copied");
        return await page.EvaluateAsync<string>("navigator.clipboard.readText()");
    }
}
