using Sensocto.Benchmarks.Circuits.Floor;
using Sensocto.Benchmarks.Circuits.Serving;
using Sensocto.Benchmarks.Reporting;

namespace Sensocto.Benchmarks.Circuits;

/// <summary>
/// The published dashboard under thousands of operators without a browser: the cost of a circuit, the age of an update when it arrives, and the
/// memory per circuit.
/// </summary>
internal static class CircuitsCommand
{
    public const string Usage =
        "[--circuits N] [--tiles 24] [--hz 4] [--seconds S] [--warm S] [--moves PER_SECOND] [--hidden SHARE] [--attention] [--sweep] [--against FILE] [--json] [--unpinned] [--Sensocto:KEY=VALUE…]  the dashboard under N headless operators";

    // Settings under which attention changes nothing: every sensor is sent as if it were looked at.
    private static readonly string[] Heedless =
    [
        "--Sensocto:Pacing:Low:Multiplier=0.4",
        "--Sensocto:Pacing:Low:MinMs=30",
        "--Sensocto:Pacing:Low:MaxMs=500",
        "--Sensocto:Pacing:None:Multiplier=0.4",
        "--Sensocto:Pacing:None:MinMs=30",
        "--Sensocto:Pacing:None:MaxMs=500",
    ];

    // Figures that depend little or not at all on the machine: none may become half as bad again.
    private static readonly Dictionary<string, double> Goals = new(StringComparer.Ordinal)
    {
        ["cost_over_floor"] = 0.67,
        ["bytes_per_circuit"] = 0.67,
        ["allocated_per_update"] = 0.67,
        ["heap_kb_per_circuit"] = 0.67,
    };

    public static async Task<int> RunAsync(string[] args)
    {
        var options = CircuitsOptions.Parse(args);
        if (options.IsPinned && Pinned.IsPossible && !Pinned.IsDone)
        {
            return await Pinned.AgainAsync(Pinned.ClientCore, "circuits", args);
        }

        var report = new Report(options.IsJson);
        return await (
            options.ComparesAttention ? CompareAsync(options, report)
            : options.Sweeps ? SweepAsync(options, report)
            : MeasureAsync(options, report)
        )
            ? 0
            : 1;
    }

    private static async Task<bool> MeasureAsync(CircuitsOptions options, Report report)
    {
        LoadFigures load;
        double cost;
        await using (var run = await LoadRun.OpenAsync(options, report))
        {
            load = await run.MeasureAsync();
            load.Report(report, options);
            await run.ReportMemoryAsync();
            cost = load.ServerCpuSeconds * 1e6 / (load.Circuits * load.Seconds * options.Hz);
        }

        var floor = await new FloorRun().MeasureAsync(options.Circuits, (int)load.FrameBytes, options.Hz);
        report.Add("floor_us_per_update", floor, "us");
        report.Add("cost_over_floor", cost / floor, "x (goal 2)");
        var isAsGood =
            options.Against is null
            || report.Compare(options.Against, new Dictionary<string, string>(StringComparer.Ordinal), Goals);
        return load.Tally.Errors == 0 && isAsGood;
    }

    // A third of the tabs hidden and everybody looking around; then the same with attention ignored and no tab hidden.
    private static async Task<bool> CompareAsync(CircuitsOptions options, Report report)
    {
        var heeding = await OnceAsync(options with { Hidden = 1.0 / 3 }, report);
        var heedless = await OnceAsync(options with { Hidden = 0, Server = [.. options.Server, .. Heedless] }, report);
        report.Add("circuits_per_core", heeding.CircuitsPerCore, "circuits");
        report.Add("circuits_per_core_without", heedless.CircuitsPerCore, "circuits");
        report.Add("circuits_per_core_ratio", heeding.CircuitsPerCore / heedless.CircuitsPerCore, "x");
        report.Add("samples_to_pages_saved", 100 * (1 - (heeding.SamplesPerSecond / heedless.SamplesPerSecond)), "%");
        report.Add("bytes_to_pages_saved", 100 * (1 - (heeding.BytesPerSecond / heedless.BytesPerSecond)), "%");
        return heeding.Tally.Errors + heedless.Tally.Errors == 0;
    }

    private static async Task<bool> SweepAsync(CircuitsOptions options, Report report)
    {
        var held = 0;
        for (var n = options.Circuits; ; n = n * 5 / 4)
        {
            var load = await OnceAsync(options with { Circuits = n }, report);
            report.Add($"sweep_{n}_age_p99", load.Tally.Age.Quantile(0.99), "ms (bound 250)");
            report.Add($"sweep_{n}_delivered", 100 * load.Delivered, "% (bound 99.9)");
            report.Add($"sweep_{n}_server_cpu", 100 * load.ServerCpuSeconds / load.Seconds, "% of a core");
            if (load.Tally.Age.Quantile(0.99) > 250 || load.Delivered < 0.999)
            {
                break;
            }

            held = n;
        }

        report.Add("largest_held", held, "circuits");
        return held > 0;
    }

    private static async Task<LoadFigures> OnceAsync(CircuitsOptions options, Report report)
    {
        await using var run = await LoadRun.OpenAsync(options, report);
        return await run.MeasureAsync();
    }
}
