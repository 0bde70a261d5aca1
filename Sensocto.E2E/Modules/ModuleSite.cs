using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Sensocto.E2E.Modules;

/// <summary>
/// Serves the page's modules and their tests to the browser from the build output, on an origin that does not exist.
/// </summary>
internal static partial class ModuleSite
{
    public const string Origin = "http://modules.test";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Modules");

    /// <summary>The test files: those that touch the page, or those of pure functions.</summary>
    public static IEnumerable<string> Files(bool pure) =>
        Directory
            .EnumerateFiles(Folder, "*.test.js")
            .Select(path => Path.GetFileName(path))
            .Where(file => file.EndsWith(".pure.test.js", StringComparison.Ordinal) == pure)
            .Order(StringComparer.Ordinal);

    /// <summary>The names of a file's tests, read from its text.</summary>
    public static IEnumerable<string> TestsIn(string file) =>
        Declaration().Matches(File.ReadAllText(Path.Combine(Folder, file))).Select(found => found.Groups["name"].Value);

    /// <summary>Every test of every file.</summary>
    public static IEnumerable<(string File, string Test)> Tests(bool pure) =>
        from file in Files(pure)
        from test in TestsIn(file)
        select (file, test);

    public static Task ServeAsync(IPage page) =>
        page.RouteAsync(Origin + "/**", route => route.FulfillAsync(Answer(new Uri(route.Request.Url).AbsolutePath)));

    private static RouteFulfillOptions Answer(string path)
    {
        if (path == "/")
            return new RouteFulfillOptions
            {
                ContentType = "text/html",
                Body = "<!doctype html><html><body></body></html>",
            };
        var file = Path.Combine(Folder, path.TrimStart('/'));
        return File.Exists(file)
            ? new RouteFulfillOptions { ContentType = ContentType(file), Body = File.ReadAllText(file) }
            : new RouteFulfillOptions { Status = 404, Body = path };
    }

    private static string ContentType(string file) =>
        Path.GetExtension(file) switch
        {
            ".json" => "application/json",
            ".css" => "text/css",
            _ => "text/javascript",
        };

    [GeneratedRegex(@"^test\('(?<name>[^']+)'", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Declaration();
}
