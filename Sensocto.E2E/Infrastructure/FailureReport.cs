using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Sensocto.E2E.Infrastructure;

/// <summary>Saves what a page looked like when its test failed.</summary>
internal static partial class FailureReport
{
    private const int LongestName = 120;

    public static async Task SaveAsync(OpenPage opened, int index)
    {
        var test = FileName(TestContext.Current.Test?.TestDisplayName ?? "unknown");
        var name = TestResults.PathOf(test, "page-" + index.ToString(CultureInfo.InvariantCulture));
        await File.WriteAllLinesAsync(name + ".log", opened.Console.Lines);
        try
        {
            await opened.Page.ScreenshotAsync(new PageScreenshotOptions { Path = name + ".png", Timeout = 5000 });
        }
        catch (PlaywrightException failure)
        {
            // A closed or hanging page gives no screenshot; its log and the test's own failure still count.
            await File.AppendAllTextAsync(name + ".log", $"no screenshot: {failure.Message}\n");
        }
    }

    private static string FileName(string test)
    {
        var safe = Unsafe().Replace(test, "_");
        return safe.Length <= LongestName ? safe : safe[^LongestName..];
    }

    [GeneratedRegex("[^A-Za-z0-9.-]+", RegexOptions.None, 1000)]
    private static partial Regex Unsafe();
}
