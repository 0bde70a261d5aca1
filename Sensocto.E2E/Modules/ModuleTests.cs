using Microsoft.Playwright;
using Sensocto.E2E.Infrastructure;

namespace Sensocto.E2E.Modules;

/// <summary>
/// The tests of the modules that touch the page (<c>*.test.js</c>), each a case here: in the real browser, each in a
/// context of its own with a stopped clock.
/// </summary>
public sealed class ModuleTests(BrowserFixture browser) : BrowserTest(browser)
{
    public static TheoryData<string, string> Cases() => [.. ModuleSite.Tests(pure: false)];

    public static TheoryData<string> Files() => [.. ModuleSite.Files(pure: false)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Module_test(string file, string test) => await ModulePage.RunAsync(await ImportAsync(file), test);

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_test_that_a_file_declares_is_a_case(string file) =>
        await ModulePage.AssertCompleteAsync(await ImportAsync(file), file);

    private async Task<IPage> ImportAsync(string file)
    {
        var page = (await OpenAsync()).Page;
        await ModulePage.StopClockAsync(page);
        await ModulePage.ImportAsync(page, file);
        return page;
    }
}
