using System.Diagnostics;

namespace Sensocto.E2E.Cluster;

/// <summary>A system program that the suite runs beside the dashboards; if missing, it is installed (Debian, as root).</summary>
internal static class SystemTool
{
    private static readonly string[] Folders = ["/usr/bin", "/usr/sbin", "/usr/local/bin", "/usr/local/sbin"];

    /// <param name="name">The program.</param>
    /// <param name="package">What to install if it is missing.</param>
    /// <param name="versions">A folder with one folder per version, each with its own <c>bin</c>, if the package has one.</param>
    /// <exception cref="InvalidOperationException">It is missing and could not be installed.</exception>
    public static async Task<string> FindAsync(string name, string package, string? versions = null) =>
        Locate(name, versions)
        ?? (await InstallAsync(package) ? Locate(name, versions) : null)
        ?? throw new InvalidOperationException($"No {name} found. Install the package {package}.");

    /// <summary>Runs a command to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message holds its output.</exception>
    public static async Task RunAsync(params string[] command)
    {
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"No {command[0]}.");
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{string.Join(' ', command)}: {await output}{await error}");
    }

    // The version folders first: the path may have a link to one program without its companions.
    private static string? Locate(string name, string? versions) =>
        (Directory.Exists(versions) ? Directory.GetDirectories(versions) : [])
            .Select(version => Path.Combine(version, "bin"))
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
            .Concat(Folders)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);

    private static async Task<bool> InstallAsync(string package)
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess || !File.Exists("/usr/bin/apt-get"))
            return false;
        string[] arguments = ["install", "-y", "--no-install-recommends", package];
        using var install = Process.Start(new ProcessStartInfo("/usr/bin/apt-get", arguments));
        if (install is null)
            return false;
        await install.WaitForExitAsync();
        return install.ExitCode == 0;
    }
}
