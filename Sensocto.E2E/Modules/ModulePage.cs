using Microsoft.Playwright;

namespace Sensocto.E2E.Modules;

/// <summary>A page on <see cref="ModuleSite"/> with one file of tests imported.</summary>
internal static class ModulePage
{
    // A fixed day, so that nothing depends on when it runs.
    private static readonly DateTime Start = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    /// <summary>Stops the clock: from here on a test moves it by <c>runFor(ms)</c>.</summary>
    public static async Task StopClockAsync(IPage page)
    {
        await page.Clock.InstallAsync(new ClockInstallOptions { TimeDate = Start });
        // Installed it still runs; a minute on, it stands still.
        await page.Clock.PauseAtAsync(Start.AddMinutes(1));
        await page.ExposeFunctionAsync("runClockFor", (int ms) => page.Clock.RunForAsync(ms));
    }

    /// <summary>A new document, and nothing of what outlives one: the last one may have kept something as it went. The clock stands where it stood.</summary>
    public static async Task ImportAsync(IPage page, string file)
    {
        await page.GotoAsync(ModuleSite.Origin + "/");
        await page.EvaluateAsync("() => { localStorage.clear(); sessionStorage.clear(); }");
        await page.EvaluateAsync("file => import('/' + file)", file);
    }

    public static async Task RunAsync(IPage page, string test)
    {
        var failure = await page.EvaluateAsync<string?>("name => window.runTest(name)", test);
        Assert.True(failure is null, failure);
    }

    /// <summary>Fails when the file declares other tests than were read off its text.</summary>
    public static async Task AssertCompleteAsync(IPage page, string file)
    {
        var declared = await page.EvaluateAsync<string[]>("() => window.testNames()");
        Assert.Equal(declared, ModuleSite.TestsIn(file));
    }
}
