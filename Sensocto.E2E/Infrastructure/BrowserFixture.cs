using Microsoft.Playwright;
using Sensocto.E2E.Infrastructure;

[assembly: AssemblyFixture(typeof(BrowserFixture))]

namespace Sensocto.E2E.Infrastructure;

/// <summary>The one browser of a test run. A test takes contexts from it through <see cref="BrowserTest"/>.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public IBrowser Browser => _browser ?? throw new InvalidOperationException("The browser is not started.");

    public async ValueTask InitializeAsync()
    {
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
