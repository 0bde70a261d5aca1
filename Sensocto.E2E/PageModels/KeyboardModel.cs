using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Sensocto.E2E.PageModels;

/// <summary>The keyboard, and the page's help about it.</summary>
public sealed class KeyboardModel(IPage page)
{
    private const int MostPresses = 60;

    private ILocator Help => page.GetByRole(AriaRole.Dialog, new PageGetByRoleOptions { Name = "Keys", Exact = true });

    public async Task PressAsync(params string[] keys)
    {
        foreach (var key in keys)
            await page.Keyboard.PressAsync(key);
    }

    public Task TypeAsync(string text) => page.Keyboard.TypeAsync(text);

    /// <summary>The tiles, or parts of tiles, that Tab stops at after the search box.</summary>
    public async Task<IReadOnlyList<string>> StopsInGridAsync()
    {
        List<string> stops = [];
        await PressAsync("/");
        for (var presses = 0; presses < MostPresses; presses++)
        {
            await PressAsync("Tab");
            var stop = await page.EvaluateAsync<string?>(
                """
                () => {
                  const { activeElement } = document;
                  const tile = activeElement.closest('.tile');
                  return tile && `${tile.getAttribute('aria-label')}: ${activeElement.dataset.part ?? 'tile'}`;
                }
                """
            );
            if (stop is not null)
                stops.Add(stop);
            else if (stops.Count > 0)
                break;
        }
        return stops;
    }

    /// <summary>The words at the foot of the page.</summary>
    public Task SaysAsync(string words) => Expect(page.Locator("[data-part=keys-say]")).ToHaveTextAsync(words);

    public Task HelpIsShownAsync(string line) => Expect(Help).ToContainTextAsync(line);

    public Task HelpIsClosedAsync() => Expect(Help).ToBeHiddenAsync();
}
