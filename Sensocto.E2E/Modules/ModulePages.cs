using Microsoft.Playwright;
using Sensocto.E2E.Infrastructure;

namespace Sensocto.E2E.Modules;

/// <summary>
/// One page per file of module tests, opened when its first test runs. The tests of a class run in turn, so no two
/// of them use a page at one time.
/// </summary>
public sealed class ModulePages(BrowserFixture browser, ModuleSite site) : IAsyncDisposable
{
    // Bounded by the number of files.
    private readonly Dictionary<string, OpenPage> _pages = new(StringComparer.Ordinal);

    /// <summary>The document as the file's last test left it, for tests that leave nothing behind.</summary>
    public async Task<IPage> SharedAsync(string file)
    {
        if (_pages.TryGetValue(file, out var open))
        {
            open.Console.Forget();
            return open.Page;
        }

        var page = await OpenAsync(file);
        await ModulePage.ImportAsync(page, site.Origin, file);
        return page;
    }

    /// <summary>A new document with a stopped clock. Only the document is new: a new page takes far longer.</summary>
    public async Task<IPage> FreshAsync(string file)
    {
        if (!_pages.ContainsKey(file))
            await ModulePage.StopClockAsync(await OpenAsync(file));
        _pages[file].Console.Forget();
        var page = _pages[file].Page;
        await ModulePage.ImportAsync(page, site.Origin, file);
        return page;
    }

    /// <summary>Runs one test, which fails by itself or by an error on the console.</summary>
    public async Task RunAsync(string file, IPage page, string test)
    {
        await ModulePage.RunAsync(page, test);
        Assert.Empty(_pages[file].Console.UnexpectedErrors);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var opened in _pages.Values)
            await opened.Page.Context.DisposeAsync();
    }

    private async Task<IPage> OpenAsync(string file)
    {
        var context = await browser.Browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = 1440, Height = 900 },
            }
        );
        return (_pages[file] = new OpenPage(await context.NewPageAsync())).Page;
    }
}
