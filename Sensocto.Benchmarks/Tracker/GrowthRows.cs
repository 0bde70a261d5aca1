using Sensocto.Benchmarks.Reporting;

namespace Sensocto.Benchmarks.Tracker;

/// <summary>
/// The same write and the same disconnect with more of everything else. The same write: a thousand viewers, each moving within
/// 500 keys, as in the baseline. Spread: over all keys and all viewers, each pair touched once, so that every boost has to end
/// by itself and every touch is a cache miss, which is the worst case.
/// </summary>
internal static class GrowthRows
{
    private const int Active = 1_000;
    private const int Reach = 500;
    private const int EventsEach = 4_000_000;
    private static readonly (int Count, string Label)[] Sizes = [(1_000, "1k"), (10_000, "10k"), (100_000, "100k")];

    public static void Measure(Report report)
    {
        foreach (var (count, label) in Sizes)
        {
            LimitRows.MeasureBareWrites(report, count, label);
            Measure(report, $"{label}_keys", keys: count, viewers: Active);
        }

        foreach (var (count, label) in Sizes)
        {
            Measure(report, $"{label}_viewers", keys: Reach, viewers: count);
        }
    }

    private static void Measure(Report report, string label, int keys, int viewers)
    {
        MeasureWrites(report, label, keys, viewers, Active, Reach);
        MeasureWrites(report, $"{label}_spread", keys, viewers, int.MaxValue, int.MaxValue);
        var ns = Clock.Median(
            5,
            () =>
            {
                using var world = new BenchWorld(BenchWorld.Catalog(keys / 5, 5), viewers);
                return DisconnectRows.NsPerViewer(world, 200, 500);
            }
        );
        report.Add($"disconnect_500_attributes_{label}", ns, "ns");
    }

    private static void MeasureWrites(Report report, string label, int keys, int viewers, int active, int reach)
    {
        using var world = new BenchWorld(BenchWorld.Catalog(keys / 5, 5), viewers);
        foreach (var viewer in world.Viewers.Skip(Active))
        {
            BenchWorld.Look(viewer, world.Cells.AsSpan(0, 24));
        }

        using var load = new WriteLoad(world, active, reach);
        load.Produce(EventsEach);
        load.Produce(EventsEach);
        var cpu = Clock.Median(
            5,
            () => Clock.CpuSeconds(() => load.EventsPerSecond(EventsEach, untilBoostsEnd: false))
        );
        report.Add($"writes_cpu_{label}", cpu * 1e9 / (WriteLoad.Producers * EventsEach), "ns per event");
    }
}
