using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Sensocto.E2E.PageModels;

/// <summary>What the grid shows, in which order, and Freeze.</summary>
public sealed class ToolbarModel(IPage page)
{
    private ILocator Freeze => Button("Freeze");

    private ILocator Reorder => page.Locator("[data-part=reorder]");

    public Task GroupByAsync(string what) =>
        page.GetByLabel("Group").SelectOptionAsync(new SelectOptionValue { Label = what });

    public Task SortByAsync(string what) =>
        page.GetByLabel("Sort").SelectOptionAsync(new SelectOptionValue { Label = what });

    public async Task GroupsAndSortsByAsync(string group, string sort)
    {
        await Expect(page.GetByLabel("Group")).ToHaveValueAsync(group);
        await Expect(page.GetByLabel("Sort")).ToHaveValueAsync(sort);
    }

    public Task ToggleChipAsync(string word) => Chip(word).ClickAsync();

    /// <summary>A chip says how many sensors match it, and is pressed or not.</summary>
    public async Task ChipIsAsync(string word, int count, bool isPressed)
    {
        await Expect(Chip(word)).ToHaveTextAsync($"{word} {count}");
        await Expect(Chip(word)).ToHaveAttributeAsync("aria-pressed", isPressed ? "true" : "false");
    }

    public Task ToggleFreezeAsync() => Freeze.ClickAsync();

    public async Task OffersReorderOfAsync(int tiles)
    {
        await Expect(Reorder).ToBeVisibleAsync();
        await Expect(Reorder).ToHaveTextAsync($"Reorder ({tiles})");
    }

    public async Task ReorderAsync()
    {
        await Reorder.ClickAsync();
        await Expect(Reorder).ToBeHiddenAsync();
    }

    private ILocator Chip(string word) => Button(word);

    private ILocator Button(string word) =>
        page.GetByRole(
            AriaRole.Button,
            new PageGetByRoleOptions
            {
                NameRegex = new Regex($"^{word}( |$)", RegexOptions.None, TimeSpan.FromSeconds(1)),
            }
        );
}
