using System.Globalization;
using Sensocto.Benchmarks.Circuits;
using Sensocto.Benchmarks.Circuits.Operators;
using Sensocto.Benchmarks.Circuits.Serving;
using Sensocto.Benchmarks.Reporting;

namespace Sensocto.Benchmarks.Overload;

/// <summary>
/// The published dashboard with threads in its own process that only burn processor time: what operators notice while it sheds load, what they would notice if
/// it did not, and whether the rates recover.
/// </summary>
internal static class OverloadCommand
{
    public const string Usage =
        "[--circuits 300] [--hogs 3] [--json]  a processor hog inside the server: with load shedding, and without";

    private const double Hz = 10;
    private const int Tiles = 24;
    private const int Sensors = 600;
    private const int Warm = 12;
    private const int Span = 10;

    // The level rises after three samples, and falls by one after every five.
    private const int Rising = 12;
    private const int Falling = 60;

    public static async Task<int> RunAsync(string[] args)
    {
        if (Pinned.IsPossible && !Pinned.IsDone)
        {
            return await Pinned.AgainAsync(Pinned.ClientCore, "load", args);
        }

        var asked = new Arguments(args);
        var report = new Report(asked.IsJson);
        var (circuits, hogs) = (asked.Whole("--circuits", 300), asked.Whole("--hogs", 3));
        var shed = await MeasureAsync(report, "shedding", circuits, hogs, isShedding: true);
        var held = await MeasureAsync(report, "not_shedding", circuits, hogs, isShedding: false);
        report.Add("frames_shed_by_load", 100 * (1 - shed.Frames / held.Frames), "%");
        return shed.Recovered ? 0 : 1;
    }

    private static async Task<(double Frames, bool Recovered)> MeasureAsync(
        Report report,
        string name,
        int circuits,
        int hogs,
        bool isShedding
    )
    {
        var scenario = new BenchScenario(Sensors, Hz);

        // The benchmark's sensors have a base window of 50 ms: 100 ms at Medium, 150 Elevated, 300 High, 500 Critical.
        await using var server = await BenchServer.StartAsync(
            scenario,
            Pinned.IsDone ? Pinned.ServerCore : null,
            [
                "--Sensocto:Pacing:Medium:Multiplier=2",
                string.Create(CultureInfo.InvariantCulture, $"--Sensocto:Load:Enabled={isShedding}"),
            ]
        );
        using var metrics = new ScrapedMetrics(server.Address);
        var setting = new SwarmSetting(server.Address, scenario, Tiles, new SwarmTally(), new TileDirectory(Sensors));
        await using var people = new Population(setting);
        var pointers = new Pointers(people, Tiles);
        for (var i = 0; i < circuits; i++)
        {
            await people.JoinAsync(i % (setting.Rows - setting.RowsInView));
        }

        // Opening the circuits is work that raises the level too.
        await pointers.PassAsync(Warm);
        await SettleAsync();
        var calm = await PhaseAsync($"{name}_before");
        await server.Heap.HogAsync(hogs);
        await pointers.PassAsync(Rising);
        var busy = await PhaseAsync($"{name}_under_hog");
        await server.Heap.HogAsync(0);
        if (!isShedding)
        {
            return (busy, true);
        }

        report.Add($"{name}_recovered_after", await SettleAsync(), "s");
        var after = await PhaseAsync($"{name}_after");
        return (busy, after > 0.8 * calm && await metrics.SumAsync("sensocto_load_level") == 0);

        async Task<int> SettleAsync()
        {
            var seconds = 0;
            for (; seconds < Falling && await metrics.SumAsync("sensocto_load_level") > 0; seconds++)
            {
                await pointers.PassAsync(1);
            }

            return seconds;
        }

        async Task<double> PhaseAsync(string phase)
        {
            setting.Tally.Clear();
            await pointers.PassAsync(Span);
            var tally = setting.Tally;
            var frames = tally.Frames / (double)Span / people.Present.Count;
            report.Add($"{phase}_load_level", await metrics.SumAsync("sensocto_load_level"), "0 Normal … 3 Critical");
            report.Add($"{phase}_cpu", 100 * await metrics.SumAsync("sensocto_load_cpu"), "%");
            report.Add($"{phase}_frames", frames, "a circuit per s");
            report.Add($"{phase}_age_p50", tally.Age.Quantile(0.5), "ms");
            report.Add($"{phase}_age_p99", tally.Age.Quantile(0.99), "ms");
            if (tally.RoundTrip.Count == 0)
            {
                throw new ContractException("Nobody's look was answered.");
            }

            report.Add($"{phase}_attention_p50", tally.RoundTrip.Quantile(0.5), "ms");
            report.Add($"{phase}_attention_p99", tally.RoundTrip.Quantile(0.99), "ms");
            return frames;
        }
    }
}
