using Microsoft.Playwright;

namespace Sensocto.E2E.Infrastructure;

/// <summary>
/// A test with its own browser contexts. Any unexpected console error fails it at its end. If it failed, a
/// screenshot and the console log of each page are saved under <c>TestResults/e2e/</c>.
/// </summary>
public abstract class BrowserTest(BrowserFixture browser) : IAsyncLifetime
{
    // Bounded by the pages that one test opens.
    private readonly List<OpenPage> _pages = [];

    /// <summary>Opens a page in its own context: another operator, as far as cookies go.</summary>
    protected async Task<OpenPage> OpenAsync(BrowserNewContextOptions? options = null)
    {
        options ??= new BrowserNewContextOptions();
        options.ViewportSize ??= new ViewportSize { Width = 1440, Height = 900 };
        var context = await browser.Browser.NewContextAsync(options);
        var opened = new OpenPage(await context.NewPageAsync());
        _pages.Add(opened);
        return opened;
    }

    /// <summary>Opens one more page in the same context: the same operator.</summary>
    protected async Task<OpenPage> OpenBesideAsync(IPage page)
    {
        var opened = new OpenPage(await page.Context.NewPageAsync());
        _pages.Add(opened);
        return opened;
    }

    public virtual ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public virtual async ValueTask DisposeAsync()
    {
        var errors = _pages.SelectMany(page => page.Console.UnexpectedErrors).ToList();
        var failed = errors.Count > 0 || TestContext.Current.TestState?.Result == TestResult.Failed;
        for (var index = 0; index < _pages.Count; index++)
        {
            try
            {
                if (failed)
                    await FailureReport.SaveAsync(_pages[index], index);
            }
            finally
            {
                await _pages[index].Page.Context.DisposeAsync();
            }
        }
        GC.SuppressFinalize(this);
        Assert.Empty(errors);
    }
}
