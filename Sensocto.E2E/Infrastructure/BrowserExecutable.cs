using System.Diagnostics;
using Microsoft.Playwright;

namespace Sensocto.E2E.Infrastructure;

/// <summary>Finds, or as a last resort installs, the browser that the tests drive.</summary>
internal static class BrowserExecutable
{
    // The headless shell comes first: a whole browser renders a window that nobody sees, and takes a third more processor time.
    private static readonly string[] SystemNames =
    [
        "chromium-headless-shell",
        "chromium",
        "chromium-browser",
        "google-chrome",
        "msedge",
    ];

    // A system browser runs without its sandbox (containers, root) and without background traffic.
    private static readonly string[] SystemArguments =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    /// <summary>
    /// Launch options in this order: <c>E2E_BROWSER</c>, Playwright's own browser, a system browser, Playwright's
    /// download, the distribution's package (Debian as root).
    /// </summary>
    /// <exception cref="InvalidOperationException">No browser was found or installed.</exception>
    public static async Task<BrowserTypeLaunchOptions> FindAsync(IPlaywright playwright)
    {
        if (Environment.GetEnvironmentVariable("E2E_BROWSER") is { Length: > 0 } chosen)
            return OfSystem(chosen);
        if (File.Exists(playwright.Chromium.ExecutablePath))
            return new BrowserTypeLaunchOptions();
        if (OnPath() is { } present)
            return OfSystem(present);
        if (
            Microsoft.Playwright.Program.Main(["install", "chromium"]) == 0
            && File.Exists(playwright.Chromium.ExecutablePath)
        )
            return new BrowserTypeLaunchOptions();
        if (await InstallPackageAsync() && OnPath() is { } installed)
            return OfSystem(installed);
        throw new InvalidOperationException(
            "No browser found. Install Chromium or Chrome, or set E2E_BROWSER to the path of one."
        );
    }

    private static BrowserTypeLaunchOptions OfSystem(string path) =>
        new() { ExecutablePath = path, Args = SystemArguments };

    private static string? OnPath()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var suffix = OperatingSystem.IsWindows() ? ".exe" : "";
        return SystemNames
            .SelectMany(name => folders.Select(folder => Path.Combine(folder, name + suffix)))
            .FirstOrDefault(File.Exists);
    }

    private static async Task<bool> InstallPackageAsync()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess || !File.Exists("/usr/bin/apt-get"))
            return false;
        return await InstallAsync("chromium-headless-shell") || await InstallAsync("chromium");
    }

    private static async Task<bool> InstallAsync(string package)
    {
        string[] arguments = ["install", "-y", "--no-install-recommends", package, "fonts-liberation"];
        using var install = Process.Start(new ProcessStartInfo("/usr/bin/apt-get", arguments));
        if (install is null)
            return false;
        await install.WaitForExitAsync();
        return install.ExitCode == 0;
    }
}
