using Sensocto.Benchmarks.Reporting;

namespace Sensocto.Benchmarks.Tracker;

/// <summary>The tracker's figures, under the names of the BEAM baseline and names of its own.</summary>
internal static class TrackerCommand
{
    public const string Usage =
        "[--json] [--against FILE] [--quick] [--growth]   the attention tracker; FILE: the BEAM baseline's JSON lines";

    private static readonly Dictionary<string, string> Aliases = new()
    {
        ["reads_handle_1_thread"] = "reads_1_thread_500_keys",
    };

    private static readonly Dictionary<string, double> Goals = new()
    {
        ["memory_500k_memberships"] = 3,
        ["disconnect_one_user_500_attributes"] = 60,
        ["reads_1_thread_500_keys"] = 8,
        ["reads_2_thread_500_keys"] = 8,
        ["reads_handle_1_thread"] = 250,
        ["writes_2_producers_drained"] = 100,
    };

    public static int Run(string[] args)
    {
        var file = args.SkipWhile(a => a != "--against").Skip(1).FirstOrDefault();
        if (args.Contains("--against") && !File.Exists(file))
        {
            Console.Error.WriteLine($"--against needs a file with JSON lines; there is no '{file}'.");
            return 2;
        }

        var report = new Report(args.Contains("--json"));
        if (args.Contains("--growth"))
        {
            GrowthRows.Measure(report);
            return 0;
        }

        MeasureBaselineWork(report, args.Contains("--quick") ? 1 : 10);
        LimitRows.Measure(report);
        if (!args.Contains("--quick"))
        {
            LatencyRows.Measure(report);
            SweepRows.Measure(report);
            NamesRows.Measure(report);
            GrowthRows.Measure(report);
        }

        if (file is not null)
        {
            report.Compare(file, Aliases, Goals);
        }

        return 0;
    }

    // The order of the steps, and the state between them, match the baseline.
    private static void MeasureBaselineWork(Report report, int scale)
    {
        var catalog = BenchWorld.Catalog(100, 5);
        WarmUp(catalog);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        using var world = new BenchWorld(catalog, 1_000);
        Array.ForEach(world.Viewers, v => BenchWorld.Look(v, world.Cells));
        Clock.WaitUntil(() => world.Tracker.Figures.PendingKeys == 0);
        report.Add("memory_500k_memberships", GC.GetTotalMemory(forceFullCollection: true) - before, "bytes");
        report.Add("disconnect_one_user_500_attributes", DisconnectRows.NsPerViewer(world, 50, 500), "ns");
        ReadRows.Measure(report, world);
        using var rest = new BenchWorld(catalog, 1_000);
        Array.ForEach([.. rest.Viewers.Where((_, u) => u % 10 == 9)], v => BenchWorld.Look(v, rest.Cells));
        MeasureWrites(report, rest, scale);
    }

    private static void MeasureWrites(Report report, BenchWorld world, int scale)
    {
        using var load = new WriteLoad(world);
        load.EventsPerSecond(4_000_000, untilBoostsEnd: true);
        var rate = Clock.Median(5, () => load.EventsPerSecond(4_000_000, untilBoostsEnd: false));
        report.Add("writes_2_producers_flushed", rate, "events per s");
        var long1 = load.EventsPerSecond(10_000_000 * scale, untilBoostsEnd: true);
        report.Add("writes_2_producers_drained", long1, "events per s");
        load.Produce(8_000_000);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var cpu = Clock.CpuSeconds(() => load.Produce(8_000_000));
        report.Add("writes_cpu_ns_per_event", cpu * 1e9 / 16e6, "ns per event");
        var bytes = GC.GetTotalAllocatedBytes(precise: true) - before;
        report.Add("allocated_bytes_per_event", bytes / 16e6, "bytes");
    }

    // The baseline's code is compiled ahead of time. Ours goes through tiers, each of which waits for 100 ms without new code; measured
    // earlier, a disconnect costs ten times as much.
    private static void WarmUp(Core.Sensors.SensorCatalog catalog)
    {
        for (var i = 0; i < 12; i++)
        {
            using var world = new BenchWorld(catalog, 200);
            DisconnectRows.NsPerViewer(world, 200, 500);
            var start = Clock.Now;
            Clock.WaitUntil(() => Clock.SecondsSince(start) > 0.25);
        }

        using var busy = new BenchWorld(catalog, 1_000);
        using var load = new WriteLoad(busy);
        load.Produce(2_000_000);
    }
}
