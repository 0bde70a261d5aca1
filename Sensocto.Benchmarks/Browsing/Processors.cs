using System.Diagnostics;
using System.Globalization;

namespace Sensocto.Benchmarks.Browsing;

/// <summary>Which processor works for whom, by Linux' <c>taskset</c>.</summary>
internal static class Processors
{
    /// <summary>Keeps a process, with all threads that it has, to one processor.</summary>
    public static async Task PinAsync(int process, int processor)
    {
        var arguments = string.Create(CultureInfo.InvariantCulture, $"-acp {processor} {process}");
        var start = new ProcessStartInfo("taskset", arguments)
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var taskset = Process.Start(start) ?? throw new InvalidOperationException("taskset did not start.");
        await taskset.WaitForExitAsync();
    }
}
