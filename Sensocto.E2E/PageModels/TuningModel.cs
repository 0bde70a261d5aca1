using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Sensocto.E2E.PageModels;

/// <summary>The tuning page.</summary>
public sealed class TuningModel(IPage page)
{
    public Task IsMeasuredAsync() =>
        Expect(Part("round-trip"))
            .ToHaveTextAsync(
                new Regex(@"^[\d,.]+ ms mean [\d,.]+ ms best$", RegexOptions.None, TimeSpan.FromSeconds(1))
            );

    public Task FillAsync(string part, string text) => Part(part).FillAsync(text);

    public Task FillFactorAsync(string level, string text) => page.GetByLabel($"{level} factor").FillAsync(text);

    public Task PressAsync(string word) =>
        page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = word, Exact = true }).ClickAsync();

    public Task SaysAsync(string fault) => Expect(Part("profile-fault")).ToHaveTextAsync(fault);

    public Task HoldsAsync(string profile) => Expect(Part("holds")).ToHaveTextAsync(profile);

    public Task WindowIsAsync(string level, string text) =>
        Expect(page.Locator($"tr[data-level={level}] [data-part=window-now]")).ToHaveTextAsync(text);

    public Task AuditSaysAsync(string text) => Expect(Part("audit").Locator("li").First).ToContainTextAsync(text);

    public Task MayPaceAsync() => Expect(page.GetByLabel("Low factor")).ToBeEnabledAsync();

    public async Task MayNotPaceAsync()
    {
        await Expect(Part("no-right")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Low factor")).ToBeDisabledAsync();
    }

    private ILocator Part(string name) => page.Locator($"[data-part={name}]");
}
