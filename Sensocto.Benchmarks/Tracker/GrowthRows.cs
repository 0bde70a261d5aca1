using Sensocto.Benchmarks.Reporting;
using Sensocto.Core.Attention;

namespace Sensocto.Benchmarks.Tracker;

/// <summary>The same write and the same disconnect where there is more of everything else.</summary>
internal static class GrowthRows
{
    private static readonly (int Count, string Label)[] Sizes = [(1_000, "1k"), (10_000, "10k"), (100_000, "100k")];

    public static void Measure(Report report)
    {
        foreach (var (count, label) in Sizes)
        {
            Measure(report, $"{label}_keys", keys: count, viewers: 1_000);
        }

        foreach (var (count, label) in Sizes)
        {
            Measure(report, $"{label}_viewers", keys: 500, viewers: count);
        }
    }

    // The same crossings where every key is held High by somebody else: what is left is the write itself, without the words it causes,
    // which are more the more keys there are for the crossings to spread over.
    private static void MeasureCounting(Report report, string label, BenchWorld world, WriteLoad load)
    {
        foreach (var cells in world.Cells.Chunk(5_000))
        {
            world.Tracker.Connect(new ViewerInfo("holder", "holder")).SetMany(cells, Interest.Focus);
        }

        load.Produce(4_000_000);
        var cpu = Clock.Median(5, () => Clock.CpuSeconds(() => load.Produce(4_000_000)));
        report.Add($"writes_cpu_{label}_no_transitions", cpu * 1e9 / 8e6, "ns per event");
    }

    private static void Measure(Report report, string label, int keys, int viewers)
    {
        using (var world = new BenchWorld(BenchWorld.Catalog(keys / 5, 5), viewers))
        using (var load = new WriteLoad(world))
        {
            load.EventsPerSecond(4_000_000, untilBoostsEnd: true);
            var rate = Clock.Median(5, () => load.EventsPerSecond(4_000_000, untilBoostsEnd: false));
            report.Add($"writes_2_producers_{label}", rate, "events per s");
            var cpu = Clock.Median(5, () => Clock.CpuSeconds(() => load.Produce(4_000_000)));
            report.Add($"writes_cpu_{label}", cpu * 1e9 / 8e6, "ns per event");
            MeasureCounting(report, label, world, load);
        }

        var ns = Clock.Median(
            7,
            () =>
            {
                using var world = new BenchWorld(BenchWorld.Catalog(keys / 5, 5), viewers);
                return DisconnectRows.NsPerViewer(world, 200, 500);
            }
        );
        report.Add($"disconnect_500_attributes_{label}", ns, "ns");
    }
}
