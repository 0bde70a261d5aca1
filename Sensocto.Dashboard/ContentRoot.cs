namespace Sensocto.Dashboard;

/// <summary>
/// Where settings and assets are: the project's folder under <c>dotnet run</c>, else beside the program, wherever it is started from. Null to leave it to the
/// host.
/// </summary>
internal static class ContentRoot
{
    private const string Settings = "appsettings.json";

    public static string? Find(IEnumerable<string> args) =>
        Find(args, Environment.CurrentDirectory, AppContext.BaseDirectory);

    internal static string? Find(IEnumerable<string> args, string current, string program) =>
        args.Any(a => a.Contains("contentRoot", StringComparison.OrdinalIgnoreCase))
        || IsProject(current)
        || !File.Exists(Path.Combine(program, Settings))
            ? null
            : program;

    // By its own name: any folder may hold settings, and those of another program must not switch off what ours say.
    private static bool IsProject(string folder) =>
        File.Exists(Path.Combine(folder, $"{typeof(ContentRoot).Assembly.GetName().Name}.csproj"));
}
