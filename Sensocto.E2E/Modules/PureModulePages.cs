using Microsoft.Playwright;
using Sensocto.E2E.Infrastructure;

namespace Sensocto.E2E.Modules;

/// <summary>One page per file of pure tests, opened when its first test runs. The tests of a class run in turn.</summary>
public sealed class PureModulePages(BrowserFixture browser) : IAsyncDisposable
{
    // Bounded by the number of files.
    private readonly Dictionary<string, OpenPage> _pages = new(StringComparer.Ordinal);

    public async Task<IPage> OfAsync(string file)
    {
        if (_pages.TryGetValue(file, out var open))
            return open.Page;
        var context = await browser.Browser.NewContextAsync();
        var opened = _pages[file] = new OpenPage(await context.NewPageAsync());
        await ModulePage.ImportAsync(opened.Page, file);
        return opened.Page;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var opened in _pages.Values)
            await opened.Page.Context.DisposeAsync();
        Assert.Empty(_pages.Values.SelectMany(opened => opened.Console.UnexpectedErrors));
    }
}
