namespace Sensocto.E2E.Infrastructure;

/// <summary>The folder that CI keeps: <c>TestResults/e2e</c> beside the solution, whatever the output path.</summary>
internal static class TestResults
{
    /// <summary>Where a file goes; its folder exists.</summary>
    public static string PathOf(string folder, string file)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Sensocto.sln")))
            root = root.Parent;
        var within = Path.Combine(root?.FullName ?? AppContext.BaseDirectory, "TestResults", "e2e", folder);
        return Path.Combine(Directory.CreateDirectory(within).FullName, file);
    }
}
