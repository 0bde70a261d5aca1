using System.Globalization;

namespace Sensocto.Benchmarks.Stress;

/// <summary>The test project's concurrency test at full size.</summary>
internal static class StressCommand
{
    public const string Usage =
        "[OPERATIONS] [THREADS]   every public call from real threads, then: nothing lost, nothing left over";
    private const long Operations = 20_000_000;
    private const int Threads = 4;

    public static int Run(string[] args)
    {
        var operations = args.Length > 0 ? long.Parse(args[0], CultureInfo.InvariantCulture) : Operations;
        var threads = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : Threads;
        var outcome = new TrackerStress(threads, operations / threads).Run();
        Console.WriteLine(outcome);
        return outcome.Failures.Count == 0 ? 0 : 1;
    }
}
