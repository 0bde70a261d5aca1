using Microsoft.Playwright;
using Sensocto.E2E.Infrastructure;

namespace Sensocto.E2E.Modules;

/// <summary>The JS modules' own tests (<c>*.test.js</c>), each a case here, in the real browser with a stopped clock.</summary>
public sealed class ModuleTests(BrowserFixture browser) : BrowserTest(browser)
{
    public static TheoryData<string, string> Cases() => [.. ModuleSite.Tests()];

    public static TheoryData<string> Files() => [.. ModuleSite.Tests().Select(test => test.File).Distinct()];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Module_test(string file, string test)
    {
        var page = await OpenModuleAsync(file);
        var failure = await page.EvaluateAsync<string?>("name => window.runTest(name)", test);
        Assert.True(failure is null, failure);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_test_that_a_file_declares_is_a_case(string file)
    {
        var page = await OpenModuleAsync(file);
        var declared = await page.EvaluateAsync<string[]>("() => window.testNames()");
        Assert.Equal(declared, ModuleSite.Tests().Where(test => test.File == file).Select(test => test.Test));
    }

    private async Task<IPage> OpenModuleAsync(string file)
    {
        var page = (await OpenAsync()).Page;
        await ModuleSite.ServeAsync(page);
        // A test moves the clock itself. Installed it still runs; a minute on, it stands still.
        var start = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);
        await page.Clock.InstallAsync(new ClockInstallOptions { TimeDate = start });
        await page.Clock.PauseAtAsync(start.AddMinutes(1));
        await page.ExposeFunctionAsync("runClockFor", (int ms) => page.Clock.RunForAsync(ms));
        await page.GotoAsync(ModuleSite.Origin + "/");
        await page.EvaluateAsync("file => import('/' + file)", file);
        return page;
    }
}
