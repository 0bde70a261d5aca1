using Sensocto.Benchmarks.Circuits;
using Sensocto.Benchmarks.Reporting;

namespace Sensocto.Benchmarks.Tuning;

/// <summary>
/// The circuits benchmark once per variant of the dashboard's settings, back to back, with the shipped one first, last and in between: differences no larger
/// than among those are noise. Not pinned, because on one core the runtime has only one way to collect garbage.
/// </summary>
internal static class TuningCommand
{
    public const string Usage =
        "[--circuits 300] [--seconds 10] [--warm 15] [--only NAME,NAME…] [--json]  the runtime's and the server's settings, measured on circuits";

    private const int Between = 4;

    public static async Task<int> RunAsync(string[] args)
    {
        var asked = new Arguments(args);
        var only = asked.Text("--only")?.Split(',');
        var variants = Variant.All.Where(v => only is null || only.Contains(v.Name, StringComparer.Ordinal)).ToList();
        if (only is not null && variants.Count != only.Length)
        {
            throw new ArgumentException(
                $"Known are {string.Join(", ", Variant.All.Select(v => v.Name))}.",
                nameof(args)
            );
        }

        var options = CircuitsOptions.Parse([]) with
        {
            Circuits = asked.Whole("--circuits", 300),
            Seconds = asked.Whole("--seconds", 10),
            WarmSeconds = asked.Whole("--warm", 15),
            IsPinned = false,
        };
        var report = new Report(asked.IsJson);
        var table = new TuningTable();
        foreach (var variant in WithShipped(variants))
        {
            table.Add(variant, await TrialAsync(variant, options, report));
        }

        await (asked.IsJson ? Console.Error : Console.Out).WriteLineAsync(table.ToString());
        return 0;
    }

    private static IEnumerable<Variant> WithShipped(List<Variant> variants) =>
        [.. variants.Chunk(Between).SelectMany(some => some.Prepend(Variant.Shipped)), Variant.Shipped];

    private static async Task<Trial> TrialAsync(Variant variant, CircuitsOptions options, Report report)
    {
        // The server inherits these; this process read its own settings when it started.
        var pairs = variant.Environment.Select(v => v.Split('=', 2)).ToList();
        pairs.ForEach(p => Environment.SetEnvironmentVariable(p[0], p[1]));
        Environment.SetEnvironmentVariable(
            "ASPNETCORE_HOSTINGSTARTUPASSEMBLIES",
            typeof(Tweaks).Assembly.GetName().Name
        );
        try
        {
            await using var run = await LoadRun.OpenAsync(options, report);
            var load = await run.MeasureAsync();
            var trial = new Trial(load, options.Tiles, run.ResidentMegabytes, run.OpenedPerSecond);
            trial.Report(report, variant.Name);
            return trial;
        }
        finally
        {
            pairs.ForEach(p => Environment.SetEnvironmentVariable(p[0], null));
        }
    }
}
