using Sensocto.Benchmarks.Reporting;
using Sensocto.Core.Attention;
using Sensocto.Core.Sensors;

namespace Sensocto.Benchmarks.Tracker;

/// <summary>Reads by key and through a handle (A10), over 500 keys in a scrambled order.</summary>
internal static class ReadRows
{
    private const int Runs = 7;
    private static int _sink;

    public static void Measure(Report report, BenchWorld world)
    {
        var cells = world.Cells.ToArray();
        new Random(1).Shuffle(cells);
        var keys = cells.Select(c => c.Key).ToArray();
        WarmUp(() => ReadByKey(world.Tracker, keys, 0, 20_000));
        foreach (var threads in (int[])[1, 2])
        {
            const int Each = 10_000_000;
            var work = (int t) => ReadByKey(world.Tracker, keys, t * 7919 % keys.Length, Each);
            report.Add($"reads_{threads}_thread_500_keys", Rate(threads, threads * (double)Each, work), "per s");
        }

        const int Rounds = 400_000;
        WarmUp(() => ReadHandles(cells, 100));
        var reads = Rounds * (double)cells.Length;
        report.Add("reads_handle_1_thread", Rate(1, reads, _ => ReadHandles(cells, Rounds)), "per s");
    }

    // Per second of the threads' processor time: on a quiet machine the same as by the wall clock.
    private static double Rate(int threads, double reads, Action<int> work) =>
        Clock.Median(Runs, () => threads * reads / Clock.CpuSeconds(() => Clock.SecondsOnThreads(threads, work)));

    // A loop that is entered only once runs code replaced midway (OSR), which differs from what a feed runs after thousands of reads.
    private static void WarmUp(Action shortRead)
    {
        for (var i = 0; i < 400; i++)
        {
            shortRead();
            if (i % 100 == 50)
            {
                var start = Clock.Now;
                Clock.WaitUntil(() => Clock.SecondsSince(start) > 0.25);
            }
        }
    }

    private static void ReadByKey(AttentionTracker tracker, AttributeKey[] keys, int from, int count)
    {
        var sum = 0;
        var i = from;
        for (var left = count; left > 0; left--)
        {
            ref readonly var key = ref keys[i];
            sum += (int)tracker.GetLevel(key.Sensor, key.Attribute);
            i = i + 1 == keys.Length ? 0 : i + 1;
        }

        Volatile.Write(ref _sink, sum);
    }

    private static void ReadHandles(AttentionCell[] cells, int rounds)
    {
        var sum = 0;
        for (var r = 0; r < rounds; r++)
        {
            foreach (var cell in cells)
            {
                sum += (int)cell.Level;
            }
        }

        Volatile.Write(ref _sink, sum);
    }
}
