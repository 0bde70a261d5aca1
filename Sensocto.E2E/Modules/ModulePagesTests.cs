using Sensocto.E2E.Infrastructure;
using Xunit.Sdk;

namespace Sensocto.E2E.Modules;

/// <summary>An error on the console fails the test that is running, and no other.</summary>
public sealed class ModulePagesTests(BrowserFixture browser, ModuleSite site)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_error_fails_the_test_that_it_came_in_and_no_later_one(bool pure)
    {
        await using var pages = new ModulePages(browser, site);
        var (file, test) = ModuleFiles.Tests(pure).First();
        var page = await OpenAsync();
        await page.EvaluateAsync("() => console.error('of this test')");
        await Assert.ThrowsAsync<EmptyException>(() => pages.RunAsync(file, page, test));
        await pages.RunAsync(file, await OpenAsync(), test);

        Task<Microsoft.Playwright.IPage> OpenAsync() => pure ? pages.SharedAsync(file) : pages.FreshAsync(file);
    }
}
