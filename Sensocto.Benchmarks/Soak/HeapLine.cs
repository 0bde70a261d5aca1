using Sensocto.Benchmarks.Circuits.Serving;
using Sensocto.Benchmarks.Reporting;

namespace Sensocto.Benchmarks.Soak;

/// <summary>
/// Whether a server's heap grows. Measured after forced collections while people come and go, together with who is there at that moment, and, far
/// more precisely, once before and once after everybody, with nobody there.
/// </summary>
internal sealed class HeapLine(ServerHeap heap, ScrapedMetrics metrics)
{
    private const double Mb = 1024 * 1024;
    private const int Looks = 7;
    private const double MostGrowth = 1;
    private static readonly TimeSpan Rising = TimeSpan.FromMinutes(4);
    private readonly List<(double Hours, double Bytes, double[] Others)> _points = []; // one a look of the run
    private readonly List<(long At, double Bytes)> _empties = []; // before and after

    /// <summary>Adds a point, once the number of circuits is steady: killed ones are kept for three minutes.</summary>
    public async Task LookAsync(TimeSpan passed)
    {
        if (passed < Rising)
        {
            return;
        }

        var (bytes, series) = ((await heap.CollectAsync()).HeapBytes, await metrics.ScrapeAsync());
        double[] others =
        [
            Sum(series, "sensocto_live_circuits{", "state=\"connected\""),
            Sum(series, "sensocto_live_circuits{", "state=\"disconnected\""),
            Sum(series, "sensocto_pacing_keys{", "") - Sum(series, "sensocto_pacing_keys{", "level=\"none\""),
        ];
        _points.Add((passed.TotalHours, bytes, others));
    }

    /// <summary>Measures the heap while nobody is there.</summary>
    public async Task LookEmptyAsync()
    {
        var least = double.MaxValue;
        for (var i = 0; i < Looks; i++)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System);
            least = Math.Min(least, (await heap.CollectAsync()).HeapBytes);
        }

        _empties.Add((TimeProvider.System.GetTimestamp(), least));
    }

    /// <summary>Prints the line; false if the heap grows by more than it may, beyond doubt.</summary>
    /// <param name="report">The report to print to.</param>
    /// <param name="passed">The number of operators who came and went between the two empty measurements.</param>
    public bool Report(Report report, int passed)
    {
        var (before, after) = (_empties[0], _empties[^1]);
        var hours = TimeProvider.System.GetElapsedTime(before.At, after.At).TotalHours;
        var grown = after.Bytes - before.Bytes;
        report.Add("heap_empty_before", before.Bytes / Mb, "MB");
        report.Add("heap_empty_after", after.Bytes / Mb, "MB");
        report.Add("heap_empty_slope", 100 * grown / before.Bytes / hours, "% per hour");
        report.Add("heap_grown_per_operator", grown / Math.Max(1, passed), "bytes an operator who came and went");
        if (_points.Count <= 6)
        {
            return true;
        }

        var fit = LinearFit.Through(_points);
        var (slope, doubt) = (100 * fit.Slope / fit.Mean, 200 * fit.Error / fit.Mean);
        report.Add("heap_points", _points.Count, "looks");
        report.Add("heap_mean", fit.Mean / Mb, "MB");
        report.Add("heap_noise", 100 * fit.Noise / fit.Mean, "% of the mean, unexplained");
        report.Add("heap_slope", slope, "% per hour, who is there left out");
        report.Add("heap_slope_within", doubt, "% per hour either way (95 of 100)");
        return slope - doubt <= MostGrowth;
    }

    private static double Sum(IEnumerable<(string Series, double Value)> all, string metric, string label) =>
        all.Where(s =>
                s.Series.StartsWith(metric, StringComparison.Ordinal)
                && s.Series.Contains(label, StringComparison.Ordinal)
            )
            .Sum(s => s.Value);
}
