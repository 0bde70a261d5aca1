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
        ReadByKey(world.Tracker, keys, 0, 2_000_000);
        foreach (var threads in (int[])[1, 2])
        {
            const int Each = 10_000_000;
            report.Add(
                $"reads_{threads}_thread_500_keys",
                Clock.Median(
                    Runs,
                    () =>
                        threads
                        * (double)Each
                        / Clock.SecondsOnThreads(
                            threads,
                            t => ReadByKey(world.Tracker, keys, t * 7919 % keys.Length, Each)
                        )
                ),
                "per s"
            );
        }

        const int Rounds = 400_000;
        ReadHandles(cells, Rounds);
        report.Add(
            "reads_handle_1_thread",
            Clock.Median(Runs, () => Rounds * (double)cells.Length / Clock.Seconds(() => ReadHandles(cells, Rounds))),
            "per s"
        );
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
