namespace Sensocto.Dashboard;

/// <summary>
/// Where settings and assets are: the working directory under <c>dotnet run</c>, else beside the program, wherever it is started from. Null to leave it to the
/// host.
/// </summary>
internal static class ContentRoot
{
    private const string Settings = "appsettings.json";

    public static string? Find(IEnumerable<string> args) =>
        args.Any(a => a.Contains("contentRoot", StringComparison.OrdinalIgnoreCase))
        || File.Exists(Path.Combine(Environment.CurrentDirectory, Settings))
        || !File.Exists(Path.Combine(AppContext.BaseDirectory, Settings))
            ? null
            : AppContext.BaseDirectory;
}
