using Sensocto.Benchmarks.Browsing;

namespace Sensocto.E2E.Infrastructure;

/// <summary>Where a program was built: beside this project, with the same configuration and framework.</summary>
internal static class DashboardBuild
{
    public const string Dashboard = "Sensocto.Dashboard";

    /// <summary>The program, and the project's folder: the working directory that <c>dotnet run</c> would use.</summary>
    public static (string Program, string Project) Locate(string folder = Dashboard)
    {
        var output = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var project = Path.Combine(Checkout.Root, folder);
        var program = Path.Combine(project, "bin", output.Parent!.Name, output.Name, $"{Path.GetFileName(folder)}.dll");
        if (!File.Exists(program))
            throw new FileNotFoundException($"{folder} is not built.", program);
        return (program, project);
    }
}
