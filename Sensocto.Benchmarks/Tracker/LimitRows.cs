using Sensocto.Benchmarks.Reporting;

namespace Sensocto.Benchmarks.Tracker;

/// <summary>Where the physical limit lies: two threads that do nothing but add to one of 500 counters, each on its own cache line.</summary>
internal static class LimitRows
{
    private const int Stride = 16;

    public static void Measure(Report report)
    {
        var counters = new long[500 * Stride];
        const int Each = 20_000_000;
        report.Add(
            "limit_2_threads_atomic_adds_500_counters",
            Clock.Median(5, () => 2.0 * Each / Clock.SecondsOnThreads(2, t => Add(counters, (uint)t + 1, Each))),
            "per s"
        );
    }

    private static void Add(long[] counters, uint random, int count)
    {
        for (var i = 0; i < count; i++)
        {
            random = (random * 1664525) + 1013904223;
            Interlocked.Add(ref counters[(int)(((ulong)random * 500) >> 32) * Stride], 1L << 21);
        }
    }
}
