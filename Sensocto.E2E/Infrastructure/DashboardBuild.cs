namespace Sensocto.E2E.Infrastructure;

/// <summary>Where the dashboard was built: beside this project, with the same configuration and framework.</summary>
internal static class DashboardBuild
{
    /// <summary>The program, and the project's folder: the working directory that <c>dotnet run</c> would use.</summary>
    public static (string Program, string Project) Locate()
    {
        var output = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var configuration = output.Parent!;
        var solution = configuration.Parent!.Parent!.Parent!;
        var project = Path.Combine(solution.FullName, "Sensocto.Dashboard");
        var program = Path.Combine(project, "bin", configuration.Name, output.Name, "Sensocto.Dashboard.dll");
        if (!File.Exists(program))
            throw new FileNotFoundException("The dashboard is not built.", program);
        return (program, project);
    }
}
