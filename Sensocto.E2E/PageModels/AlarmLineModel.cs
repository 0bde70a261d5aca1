using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Sensocto.E2E.PageModels;

/// <summary>One alarm in a list.</summary>
public sealed class AlarmLineModel(ILocator line)
{
    /// <summary>Its state contains this.</summary>
    public Task IsAsync(string state) => Expect(line.Locator("[data-part=alarm-state]")).ToContainTextAsync(state);

    public Task IsGoneAsync() => Expect(line).ToHaveCountAsync(0);

    public Task AcknowledgeAsync() => line.Locator("[data-part=acknowledge]").ClickAsync();

    public async Task ShelveAsync(string time)
    {
        await line.Locator("[data-part=shelve]").ClickAsync();
        await line.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = time, Exact = true }).ClickAsync();
    }
}
