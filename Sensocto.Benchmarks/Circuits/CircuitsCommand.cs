using Sensocto.Benchmarks.Circuits.Operators;
using Sensocto.Benchmarks.Circuits.Serving;
using Sensocto.Benchmarks.Reporting;

namespace Sensocto.Benchmarks.Circuits;

/// <summary>
/// The published dashboard under thousands of operators without a browser: what a circuit costs, how old an update is when it arrives, and what
/// memory a circuit takes.
/// </summary>
internal static class CircuitsCommand
{
    public const string Usage =
        "[--circuits N] [--tiles 24] [--hz 4] [--seconds S] [--warm S] [--moves PER_SECOND] [--json] [--unpinned] [--Sensocto:KEY=VALUE…]  the dashboard under N headless operators";

    public static async Task<int> RunAsync(string[] args)
    {
        var options = CircuitsOptions.Parse(args);
        if (options.IsPinned && Pinned.IsPossible && !Pinned.IsDone)
        {
            return await Pinned.AgainAsync(Pinned.ClientCore, "circuits", args);
        }

        var report = new Report(options.IsJson);
        return await MeasureAsync(options, report) ? 0 : 1;
    }

    private static async Task<bool> MeasureAsync(CircuitsOptions options, Report report)
    {
        var scenario = new BenchScenario(options.Sensors, options.Hz);
        await using var server = await BenchServer.StartAsync(
            scenario,
            Pinned.IsDone ? Pinned.ServerCore : null,
            [$"--Sensocto:Live:FrameMs={options.FrameMs}", "--Sensocto:Pacing:Medium:MinMs=30", .. options.Server]
        );
        var setting = new SwarmSetting(
            server.Address,
            scenario,
            options.Tiles,
            new SwarmTally(),
            new TileDirectory(options.Sensors)
        );
        await using var swarm = new Swarm(setting, new Behaviour(setting, options.Moves, 0));
        var before = await server.Heap.CollectAsync();
        var residentBefore = server.Dashboard.ResidentMegabytes;
        var seconds = await swarm.OpenAsync(options.Circuits);
        report.Add("circuits_opened_per_s", options.Circuits / seconds, "per s");
        await Task.Delay(TimeSpan.FromSeconds(options.WarmSeconds), TimeProvider.System);
        var load = await LoadFigures.MeasureAsync(server, swarm, setting, TimeSpan.FromSeconds(options.Seconds));
        load.Report(report, options);
        var after = await server.Heap.CollectAsync();
        report.Add("heap_kb_per_circuit", (after.HeapBytes - before.HeapBytes) / 1024 / options.Circuits, "KB");
        report.Add(
            "resident_kb_per_circuit",
            (server.Dashboard.ResidentMegabytes - residentBefore) * 1024 / options.Circuits,
            "KB"
        );
        report.Add("unobserved_exceptions", after.Unobserved, "");
        report.Add("server_errors", server.Dashboard.Log.Errors, "");
        report.Add("client_errors", setting.Tally.Errors, "");
        if (setting.Tally.FirstError is { } error)
        {
            await Console.Error.WriteLineAsync(error);
        }

        return setting.Tally.Errors == 0;
    }
}
