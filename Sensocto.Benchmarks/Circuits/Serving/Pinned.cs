using System.Diagnostics;

namespace Sensocto.Benchmarks.Circuits.Serving;

/// <summary>Pins programs to one core each: the server to the first, the clients to the second.</summary>
internal static class Pinned
{
    public const string ServerCore = "0";
    public const string ClientCore = "1";
    private const string Taskset = "/usr/bin/taskset";
    private const string Mark = "SENSOCTO_BENCH_PINNED";

    public static bool IsPossible => File.Exists(Taskset) && Environment.ProcessorCount > 1;

    public static bool IsDone => Environment.GetEnvironmentVariable(Mark) is not null;

    /// <summary>The start info for a program of ours on a core; null for any core.</summary>
    public static ProcessStartInfo Dotnet(string? core, params IEnumerable<string> arguments) =>
        core is null
            ? new ProcessStartInfo("dotnet", arguments)
            : new ProcessStartInfo(Taskset, ["-c", core, "dotnet", .. arguments]);

    /// <summary>Runs this same command again on a core. Returns its exit code.</summary>
    public static async Task<int> AgainAsync(string core, string command, string[] arguments)
    {
        var start = Dotnet(core, [typeof(Pinned).Assembly.Location, command, .. arguments]);
        start.Environment[Mark] = "1";
        start.Environment["DOTNET_gcConcurrent"] = "0";
        using var again = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        await again.WaitForExitAsync();
        return again.ExitCode;
    }
}
