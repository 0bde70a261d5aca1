using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Sensocto.E2E.PageModels;

/// <summary>The keyboard, and the page's help about it.</summary>
public sealed class KeyboardModel(IPage page)
{
    private ILocator Help => page.GetByRole(AriaRole.Dialog, new PageGetByRoleOptions { Name = "Keys", Exact = true });

    public async Task PressAsync(params string[] keys)
    {
        foreach (var key in keys)
            await page.Keyboard.PressAsync(key);
    }

    public Task TypeAsync(string text) => page.Keyboard.TypeAsync(text);

    public Task HelpIsShownAsync(string line) => Expect(Help).ToContainTextAsync(line);

    public Task HelpIsClosedAsync() => Expect(Help).ToBeHiddenAsync();
}
