using Sensocto.Benchmarks.Reporting;

namespace Sensocto.Benchmarks.Tracker;

/// <summary>
/// The physical limit: two threads that only add to one of 500 counters, each on its own cache line, and the bare minimum of a
/// write over as many keys as the growth rows have, as the reference for their growth.
/// </summary>
internal static class LimitRows
{
    private const int Stride = 16;
    private const int Viewers = 1_000;
    private const int Reach = 500;

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

    /// <summary>
    /// For a random viewer and one of its 500 keys, four times an atomic add to the key's counter and a store to the viewer's note of it: a
    /// crossing without locks, levels, boosts or notifications.
    /// </summary>
    public static void MeasureBareWrites(Report report, int keys, string label)
    {
        var counters = new long[keys * Stride];
        var notes = new long[Viewers * Reach];
        const int Crossings = 2_000_000;
        var work = (int t) => Cross(counters, notes, (uint)t + 1, Crossings);
        Clock.SecondsOnThreads(2, work);
        var cpu = Clock.Median(5, () => Clock.CpuSeconds(() => Clock.SecondsOnThreads(2, work)));
        report.Add($"limit_bare_write_cpu_{label}_keys", cpu * 1e9 / (2 * 4.0 * Crossings), "ns per event");
    }

    private static void Add(long[] counters, uint random, int count)
    {
        for (var i = 0; i < count; i++)
        {
            random = (random * 1664525) + 1013904223;
            Interlocked.Add(ref counters[(int)(((ulong)random * 500) >> 32) * Stride], 1L << 21);
        }
    }

    private static void Cross(long[] counters, long[] notes, uint random, int crossings)
    {
        var apart = ((counters.Length / Stride) - Reach) / Viewers;
        for (var i = 0; i < crossings; i++)
        {
            random = (random * 1664525) + 1013904223;
            var viewer = (int)(((ulong)random * Viewers) >> 32);
            random = (random * 1664525) + 1013904223;
            var within = (int)(((ulong)random * Reach) >> 32);
            ref var counter = ref counters[((viewer * apart) + within) * Stride];
            ref var note = ref notes[(viewer * Reach) + within];
            for (var step = 0; step < 4; step++)
            {
                note = Interlocked.Add(ref counter, 1);
            }
        }
    }
}
