using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Sensocto.E2E.PageModels;

/// <summary>The settings menu, and how the page follows it.</summary>
public sealed class SettingsModel(IPage page)
{
    private ILocator Menu => page.GetByRole(AriaRole.Dialog, new PageGetByRoleOptions { Name = "Settings" });

    private ILocator Document => page.Locator("html");

    public async Task OpenAsync()
    {
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Settings", Exact = true })
            .ClickAsync();
        await Expect(Menu).ToBeVisibleAsync();
    }

    public async Task CloseAsync()
    {
        await page.Keyboard.PressAsync("Escape");
        await Expect(Menu).ToBeHiddenAsync();
    }

    public Task ChooseAsync(string about, string word) => Choice(about, word).CheckAsync();

    /// <summary>Clicks a choice that is disabled.</summary>
    public Task TryAsync(string about, string word) =>
        Choice(about, word).ClickAsync(new LocatorClickOptions { Force = true });

    public Task HasChosenAsync(string about, string word) => Expect(Choice(about, word)).ToBeCheckedAsync();

    public async Task LooksAsync(string theme, string density, string background)
    {
        await Expect(Document).ToHaveAttributeAsync("data-theme", theme);
        await Expect(page.Locator("[data-part=grid]")).ToHaveAttributeAsync("data-density", density);
        await Expect(Document).ToHaveCSSAsync("background-color", background);
        await LibraryMatchesAsync();
    }

    private ILocator Choice(string about, string word) =>
        Menu.GetByRole(AriaRole.Group, new LocatorGetByRoleOptions { Name = about, Exact = true })
            .GetByRole(AriaRole.Radio, new LocatorGetByRoleOptions { Name = word, Exact = true });

    // The component library has its own colours, which must follow.
    private Task LibraryMatchesAsync() =>
        page.WaitForFunctionAsync(
            """
            () => {
              const probe = document.body.appendChild(document.createElement('i'));
              const colour = (name) => {
                probe.style.color = `var(${name})`;
                return getComputedStyle(probe).color;
              };
              const pairs = [['background', 'canvas'], ['text-primary', 'text'], ['text-secondary', 'text-muted']];
              const matches = pairs.every(([theirs, ours]) => colour(`--mud-palette-${theirs}`) === colour(`--${ours}`));
              probe.remove();
              return matches;
            }
            """
        );

    /// <summary>The settings cookie contains this word.</summary>
    public Task AreKeptAsync(string word) =>
        page.WaitForFunctionAsync(
            "word => document.cookie.split('; ').some(c => c.startsWith('sensocto-settings=') && c.includes(word))",
            word
        );

    public Task HasZoneAsync(string zone) => Expect(Document).ToHaveAttributeAsync("data-time-zone", zone);

    public Task ClockSaysAsync(string zone) =>
        Expect(page.Locator("[data-part=clock]"))
            .ToHaveTextAsync(new Regex($@"^\d\d:\d\d:\d\d {zone}$", RegexOptions.None, TimeSpan.FromSeconds(1)));
}
