using Microsoft.Playwright;
using Sensocto.E2E.Infrastructure;

[assembly: AssemblyFixture(typeof(BrowserFixture))]

namespace Sensocto.E2E.Infrastructure;

/// <summary>The one browser of a test run. A test takes contexts from it through <see cref="BrowserTest"/>.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    // A loaded machine may be slow to start a circuit; a flow that works is not slowed by it.
    private const float LongestMs = 30_000;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public IBrowser Browser => _browser ?? throw new InvalidOperationException("The browser is not started.");

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(LongestMs);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(await BrowserExecutable.FindAsync(_playwright));
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
