using Sensocto.Benchmarks.Circuits.Operators;
using Sensocto.Benchmarks.Circuits.Serving;
using Sensocto.Benchmarks.Reporting;

namespace Sensocto.Benchmarks.Soak;

/// <summary>
/// The published dashboard under operators who join, leave, are killed, hide, are cut off and come back, scroll and point at random. At the end nobody may
/// be left, every counter must be zero, memory must not have grown, and no error may have gone unnoticed.
/// </summary>
internal static class SoakCommand
{
    public const string Usage =
        "[--minutes 10] [--warm 3] [--operators 30] [--json]  operators who come and go at random; what is left of them at the end";

    private const int Sensors = 4_000;
    private const int Tiles = 24;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    // Buffers of the past must be full, and stop growing, within the warm-up: the least history, and the monitor's 300 samples in 150 s.
    // Processor time taken by other programs is not an error of the dashboard.
    private static readonly string[] Full =
    [
        "--Sensocto:History:BudgetMb=16",
        "--Sensocto:Load:Interval=00:00:00.5",
        "--Sensocto:Thresholds:Scheduler:Critical=1",
    ];

    public static async Task<int> RunAsync(string[] args)
    {
        var asked = new Arguments(args);
        var report = new Report(asked.IsJson);
        var scenario = new BenchScenario(Sensors, 1);
        await using var server = await BenchServer.StartAsync(scenario, null, Full);
        using var metrics = new ScrapedMetrics(server.Address);
        var setting = new SwarmSetting(server.Address, scenario, Tiles, new SwarmTally(), new TileDirectory(Sensors));
        await using var people = new Population(setting);
        var run = new SoakRun(setting, people, asked.Whole("--operators", 30));
        var line = new HeapLine(server.Heap, metrics);

        await run.RunAsync(TimeSpan.FromMinutes(asked.Number("--warm", 3)), Patience, _ => Task.CompletedTask);
        await people.RemoveAllAsync();
        report.Add("warm_cleared_after", (await Leftovers.WaitAsync(metrics, Patience)).Seconds, "s");
        await line.LookEmptyAsync();
        var before = people.Joined;

        var minutes = asked.Number("--minutes", 10);
        await run.RunAsync(TimeSpan.FromMinutes(minutes), Look, line.LookAsync);
        await people.RemoveAllAsync();
        var left = await Leftovers.WaitAsync(metrics, Patience);
        await line.LookEmptyAsync();

        report.Add("minutes", minutes, "");
        Report(report, run.Tally, people.Joined);
        foreach (var (name, value) in left.Figures)
        {
            report.Add($"left_{name}", value, "");
        }

        report.Add("left_cleared_after", left.Seconds, "s");
        var isFlat = line.Report(report, people.Joined - before);
        var (log, errors) = (server.Dashboard.Log, setting.Tally.Errors);
        var unobserved = (await server.Heap.CollectAsync()).Unobserved;
        report.Add("unobserved_exceptions", unobserved, "");
        report.Add("server_errors", log.Errors, "");
        report.Add("server_warnings", log.Warnings, "");
        report.Add("client_errors", errors, "");
        if (log.Errors > 0)
        {
            await Console.Error.WriteLineAsync(log.Last);
        }

        if (setting.Tally.FirstError is { } first)
        {
            await Console.Error.WriteLineAsync(first);
        }

        return left.IsClear && isFlat && unobserved + log.Errors + errors + run.Tally.Lost == 0 ? 0 : 1;
    }

    private static void Report(Report report, SoakTally tally, int joined)
    {
        report.Add("joined", joined, "operators");
        report.Add("left", tally.Left, "operators");
        report.Add("killed", tally.Killed, "operators");
        report.Add("hidden_or_shown", tally.Hidden, "times");
        report.Add("cut_off", tally.Cut, "times");
        report.Add("came_back", tally.Back, "times");
        report.Add("circuits_lost", tally.Lost, "");
        report.Add("did_not_get_in", tally.Refused, "operators");
    }
}
