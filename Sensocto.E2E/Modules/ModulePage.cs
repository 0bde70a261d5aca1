using Microsoft.Playwright;

namespace Sensocto.E2E.Modules;

/// <summary>A page on <see cref="ModuleSite"/> with one test file imported.</summary>
internal static class ModulePage
{
    // A fixed day, so that nothing depends on when it runs.
    private static readonly DateTime Start = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    /// <summary>Stops the clock: from here on a test moves it with <c>runFor(ms)</c>.</summary>
    public static async Task StopClockAsync(IPage page)
    {
        await page.Clock.InstallAsync(new ClockInstallOptions { TimeDate = Start });
        // Once installed it still runs; a minute on, it stops.
        await page.Clock.PauseAtAsync(Start.AddMinutes(1));
        await page.ExposeFunctionAsync("runClockFor", (int ms) => page.Clock.RunForAsync(ms));
    }

    /// <summary>Opens a new document and clears the storage, which the last document may have written to as it closed. The clock stays where it was.</summary>
    public static async Task ImportAsync(IPage page, string origin, string file)
    {
        await page.GotoAsync(origin + "/");
        await page.EvaluateAsync("() => { localStorage.clear(); sessionStorage.clear(); }");
        await page.EvaluateAsync("file => import('/' + file)", file);
    }

    public static async Task RunAsync(IPage page, string test)
    {
        var failure = await page.EvaluateAsync<string?>("name => window.runTest(name)", test);
        Assert.True(failure is null, failure);
    }

    /// <summary>Fails if the file declares other tests than were read from its text.</summary>
    public static async Task AssertCompleteAsync(IPage page, string file)
    {
        var declared = await page.EvaluateAsync<string[]>("() => window.testNames()");
        Assert.Equal(declared, ModuleFiles.TestsIn(file));
    }
}
