using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Sensocto.Benchmarks.Browsing;
using Sensocto.Tests.Architecture;

namespace Sensocto.Tests;

/// <summary>The repository's dependencies and limits, read from its files.</summary>
public sealed partial class ArchitectureTests
{
    private const int MostLines = 400;
    private const string Samples = "samples.";

    public static TheoryData<string, string[]> Arrows =>
        new()
        {
            { "Sensocto.Core", [] },
            { "Sensocto.Cluster", ["Sensocto.Core"] },
            { "Sensocto.Dashboard", ["Sensocto.Cluster", "Sensocto.Core"] },
            { "Sensocto.Tests", ["Sensocto.Cluster", "Sensocto.Core", "Sensocto.Dashboard"] },
            { "Sensocto.E2E", ["Sensocto.Dashboard", "Yard"] },
            { "Sensocto.Benchmarks", ["Sensocto.Cluster", "Sensocto.Core"] },
            { "samples/Yard", ["Sensocto.Dashboard"] },
        };

    /// <summary>Folders whose subfolders know each other one way, and do not know what composes them.</summary>
    public static TheoryData<string> Layered =>
        ["Sensocto.Core", "Sensocto.Cluster", "Sensocto.Dashboard", "Sensocto.Dashboard/Components"];

    /// <summary>Folders whose subfolders know each other and the files beside them one way.</summary>
    public static TheoryData<string> OneWay =>
        [.. Layered.Select(l => l.Data), "Sensocto.Core/Attention", "Sensocto.Core/Feeds"];

    [Theory]
    [MemberData(nameof(Arrows))]
    public void A_project_knows_those_it_may_and_no_others(string project, string[] known)
    {
        var references = XDocument
            .Load(Path.Combine(Checkout.Root, project, $"{Path.GetFileName(project)}.csproj"))
            .Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')));
        Assert.Equal(known, references.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void There_are_no_other_projects() =>
        Assert.Equal(
            Arrows.Select(a => a.Data.Item1).Order(StringComparer.Ordinal),
            Directory
                .EnumerateFiles(Checkout.Root, "*.csproj", SearchOption.AllDirectories)
                .Select(p => Path.GetRelativePath(Checkout.Root, Path.GetDirectoryName(p)!).Replace('\\', '/'))
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Core_knows_neither_the_web_nor_the_dashboard()
    {
        var forbidden = typeof(Core.Sensors.Sample)
            .Assembly.GetReferencedAssemblies()
            .Select(a => a.Name!)
            .Where(n =>
                n.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
                || n.StartsWith("Sensocto", StringComparison.Ordinal)
            );

        Assert.Empty(forbidden);
    }

    [Theory]
    [MemberData(nameof(OneWay))]
    public void Folders_do_not_know_each_other_in_a_circle(string folder) => AssertNone(Folders(folder).Circles);

    [Theory]
    [MemberData(nameof(Layered))]
    public void No_folder_knows_those_who_put_it_together_with_the_others(string folder) =>
        AssertNone(Folders(folder).ArrowsTo(FolderGraph.Root));

    [Fact]
    public void Nobody_else_knows_the_components() =>
        AssertNone(
            Folders("Sensocto.Dashboard")
                .ArrowsTo("Components")
                .Where(a => !a.StartsWith($"{FolderGraph.Root} ", StringComparison.Ordinal))
        );

    [Fact]
    public void No_file_is_longer_than_four_hundred_lines()
    {
        var tooLong = Files("*.cs", "*.razor", "*.js", "*.css").Where(f => File.ReadLines(Full(f)).Count() > MostLines);
        Assert.Equal([], tooLong);
    }

    [Fact]
    public void No_two_lines_of_the_log_have_one_number()
    {
        var numbers = Files("*Log.cs")
            .SelectMany(f => EventId().Matches(File.ReadAllText(Full(f))).Select(m => m.Value));
        Assert.Equal([], numbers.GroupBy(n => n, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Fact]
    public void A_namespace_is_its_folder()
    {
        var astray = Files("*.cs").Where(f => NamespaceOf(f) is { } found && found != FolderOf(f));
        Assert.Equal([], astray);
    }

    [Fact]
    public void Components_keep_their_code_behind_them()
    {
        var withCode = Files("*.razor")
            .Where(f => File.ReadAllText(Full(f)).Contains("@code", StringComparison.Ordinal));
        Assert.Equal([], withCode);
    }

    [GeneratedRegex(@"(?<=LoggerMessage\(\s*(EventId = )?)\d+", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex EventId();

    // Each in full, because the types are what one must know.
    private static void AssertNone(IEnumerable<string> arrows)
    {
        var found = string.Join(Environment.NewLine, arrows);
        Assert.True(found.Length == 0, found);
    }

    private static FolderGraph Folders(string folder)
    {
        var assembly = Assembly.Load(folder.Split('/')[0]);
        return FolderGraph.Of(assembly, folder.Replace('/', '.'));
    }

    private static string FolderOf(string file)
    {
        var folder = Path.GetDirectoryName(file)!.Replace(Path.DirectorySeparatorChar, '.');
        return folder.StartsWith(Samples, StringComparison.Ordinal) ? folder[Samples.Length..] : folder;
    }

    private static string? NamespaceOf(string file) =>
        File.ReadLines(Full(file))
            .FirstOrDefault(l => l.StartsWith("namespace ", StringComparison.Ordinal))
            ?["namespace ".Length..].TrimEnd(';', ' ');

    private static string Full(string file) => Path.Combine(Checkout.Root, file);

    private static IEnumerable<string> Files(params string[] patterns)
    {
        var files = Arrows
            .SelectMany(a =>
                patterns.SelectMany(p =>
                    Directory.EnumerateFiles(Path.Combine(Checkout.Root, a.Data.Item1), p, SearchOption.AllDirectories)
                )
            )
            .Select(f => Path.GetRelativePath(Checkout.Root, f))
            .Where(f =>
                !f.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules" or "lib")
            )
            .ToList();
        Assert.NotEmpty(files);
        return files;
    }
}
