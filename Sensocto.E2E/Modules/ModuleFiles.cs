using System.Text.RegularExpressions;

namespace Sensocto.E2E.Modules;

/// <summary>The page's modules and their tests, in the build output.</summary>
internal static partial class ModuleFiles
{
    public static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Modules");

    /// <summary>The test files: those that touch the page, or those of pure functions.</summary>
    public static IEnumerable<string> Named(bool pure) =>
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
        from file in Named(pure)
        from test in TestsIn(file)
        select (file, test);

    [GeneratedRegex(@"^test\('(?<name>[^']+)'", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Declaration();
}
