using System.Diagnostics;
using System.Globalization;

namespace Sensocto.Benchmarks.Browsing;

/// <summary>Pins processes to processors with Linux' <c>taskset</c>.</summary>
internal static class Processors
{
    /// <summary>Pins a process, with all its present threads, to one processor.</summary>
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
