using BenchmarkDotNet.Running;

namespace Sensocto.Benchmarks.Micro;

/// <summary>The micro-benchmarks, with BenchmarkDotNet.</summary>
internal static class MicroCommand
{
    public const string Usage =
        "[BenchmarkDotNet's own options]   single calls: reads, a view, a hover and leave, a bare atomic add";

    public static int Run(string[] args)
    {
        _ = BenchmarkSwitcher.FromTypes([typeof(TrackerCalls)]).RunAllJoined(args: args);
        return 0;
    }
}
