using System.Globalization;
using Sensocto.Benchmarks.Circuits.Operators;
using Sensocto.Benchmarks.Circuits.Serving;
using Sensocto.Benchmarks.Reporting;

namespace Sensocto.Benchmarks.Soak;

/// <summary>
/// The published dashboard under operators who join, leave, are killed, hide, scroll and point at random. At the end nobody may be left, every counter is zero,
/// memory has not grown, and nothing went wrong that nobody saw.
/// </summary>
internal static class SoakCommand
{
    public const string Usage =
        "[--minutes 10] [--operators 30] [--json]  operators who come and go at random; what is left of them at the end";

    private const int Sensors = 4_000;
    private const int Tiles = 24;
    private const double MostGrowth = 1;

    public static async Task<int> RunAsync(string[] args)
    {
        var report = new Report(args.Contains("--json"));
        var minutes = Number(args, "--minutes", 10);
        var scenario = new BenchScenario(Sensors, 1);

        // The least history: it is full after a few minutes, and what is full does not grow.
        await using var server = await BenchServer.StartAsync(scenario, null, ["--Sensocto:History:BudgetMb=16"]);
        using var metrics = new ScrapedMetrics(server.Address);
        var setting = new SwarmSetting(server.Address, scenario, Tiles, new SwarmTally(), new TileDirectory(Sensors));
        await using var people = new Population(setting);
        var run = new SoakRun(server, setting, people, (int)Number(args, "--operators", 30));
        await run.RunAsync(TimeSpan.FromMinutes(minutes));

        report.Add("minutes", minutes, "");
        report.Add("joined", people.Joined, "operators");
        report.Add("left", run.Left, "operators");
        report.Add("killed", run.Killed, "operators");
        report.Add("hidden_and_shown", run.Hidden, "times");
        report.Add("did_not_get_in", run.Refused, "operators");
        people.RemoveAll();
        var left = await Leftovers.WaitAsync(metrics, TimeSpan.FromMinutes(5));
        foreach (var (name, value) in left.Figures)
        {
            report.Add($"left_{name}", value, "");
        }

        report.Add("left_cleared_after", left.Seconds, "s");
        var fit = LinearFit.Through(run.Heaps);
        report.Add("heap_mean", fit.Mean / 1048576, "MB");
        report.Add("heap_slope", 100 * fit.Slope / fit.Mean, "% per hour of run");
        report.Add("heap_slope_error", 100 * fit.Error / fit.Mean, "% (one standard error)");
        var heap = await server.Heap.CollectAsync();
        report.Add("unobserved_exceptions", heap.Unobserved, "");
        report.Add("server_errors", server.Dashboard.Log.Errors, "");
        if (server.Dashboard.Log.Errors > 0)
        {
            await Console.Error.WriteLineAsync(server.Dashboard.Log.Last);
        }

        var grows = 100 * (fit.Slope - (2 * fit.Error)) / fit.Mean > MostGrowth;
        return left.IsClear && !grows && heap.Unobserved == 0 && server.Dashboard.Log.Errors == 0 ? 0 : 1;
    }

    private static double Number(string[] args, string name, double otherwise) =>
        Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length
            ? double.Parse(args[at + 1], CultureInfo.InvariantCulture)
            : otherwise;
}
