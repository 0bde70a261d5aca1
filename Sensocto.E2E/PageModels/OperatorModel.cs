using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Sensocto.E2E.PageModels;

/// <summary>The operator's own name, in the status bar.</summary>
public sealed class OperatorModel(IPage page)
{
    private ILocator Badge => page.Locator("[data-part=operator]");

    private ILocator NameBox => page.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { Name = "Your name" });

    private ILocator Save => page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save", Exact = true });

    public Task IsCalledAsync(string name) => Expect(Badge).ToContainTextAsync(name);

    public Task CanNotBeRenamedAsync() => Expect(page.Locator("button[data-part=operator]")).ToHaveCountAsync(0);

    public async Task RenameAsync(string name)
    {
        await Badge.ClickAsync();
        await NameBox.FillAsync(name);
        await Save.ClickAsync();
        await IsCalledAsync(name);
    }
}
