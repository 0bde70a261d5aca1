using System.Diagnostics;

namespace Sensocto.E2E.Cluster;

/// <summary>A program of the system that the suite runs beside the dashboards; on Debian, as root, it is installed if it is missing.</summary>
internal static class SystemTool
{
    private static readonly string[] Folders = ["/usr/bin", "/usr/sbin", "/usr/local/bin", "/usr/local/sbin"];

    /// <exception cref="InvalidOperationException">It is not there and could not be installed.</exception>
    public static async Task<string> FindAsync(string name, string package) =>
        Locate(name)
        ?? (await InstallAsync(package) ? Locate(name) : null)
        ?? throw new InvalidOperationException($"No {name} found. Install the package {package}.");

    private static string? Locate(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
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
