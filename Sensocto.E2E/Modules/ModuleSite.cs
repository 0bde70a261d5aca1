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

    /// <summary>Every test of every <c>*.test.js</c> file, read off its text: the file's name and the test's.</summary>
    public static IEnumerable<(string File, string Test)> Tests() =>
        from path in Directory.EnumerateFiles(Folder, "*.test.js").Order(StringComparer.Ordinal)
        from declaration in Declaration().Matches(File.ReadAllText(path))
        select (Path.GetFileName(path), declaration.Groups["name"].Value);

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
        Path.GetExtension(file) == ".json" ? "application/json" : "text/javascript";

    [GeneratedRegex(@"^test\('(?<name>[^']+)'", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Declaration();
}
