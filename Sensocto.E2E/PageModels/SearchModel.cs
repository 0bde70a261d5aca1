using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Sensocto.E2E.PageModels;

/// <summary>The search box, and what is shown if nothing matches.</summary>
public sealed class SearchModel(IPage page)
{
    private ILocator Box => page.GetByRole(AriaRole.Searchbox, new PageGetByRoleOptions { Name = "Search sensors" });

    private ILocator Matches => page.Locator("[data-part=matches]");

    private ILocator Empty => page.Locator("[data-part=empty]");

    public Task ForAsync(string text) => Box.FillAsync(text);

    /// <summary>Moves the focus into the box with its shortcut.</summary>
    public async Task EnterByKeyAsync()
    {
        await page.Keyboard.PressAsync("/");
        await Expect(Box).ToBeFocusedAsync();
    }

    public Task HoldsAsync(string text) => Expect(Box).ToHaveValueAsync(text);

    public Task SaysAsync(string matches) => Expect(Matches).ToHaveTextAsync(matches);

    public Task FindsNothingForAsync(string text) => Expect(Empty).ToContainTextAsync($"No sensors match “{text}”.");

    public Task ClearAsync() =>
        Empty.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Clear filters" }).ClickAsync();
}
