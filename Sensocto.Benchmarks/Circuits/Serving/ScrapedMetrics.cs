using System.Globalization;

namespace Sensocto.Benchmarks.Circuits.Serving;

/// <summary>A server's metrics, scraped from <c>/metrics</c>.</summary>
internal sealed class ScrapedMetrics(Uri server) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = server };

    /// <summary>The present series: the name with labels of each, and its value.</summary>
    public async Task<IReadOnlyList<(string Series, double Value)>> ScrapeAsync()
    {
        var text = await _http.GetStringAsync(new Uri("/metrics", UriKind.Relative));
        return
        [
            .. text.Split('\n')
                .Where(line => line.StartsWith("sensocto_", StringComparison.Ordinal))
                .Select(line => (line, At: line.LastIndexOf(' ')))
                .Select(l => (l.line[..l.At], double.Parse(l.line.AsSpan(l.At + 1), CultureInfo.InvariantCulture))),
        ];
    }

    /// <summary>The sum over a metric's series, or over those that contain a label, as written there.</summary>
    public async Task<double> SumAsync(string metric, string label = "") =>
        (await ScrapeAsync())
            .Where(s =>
                s.Series.StartsWith(metric + "{", StringComparison.Ordinal)
                && s.Series.Contains(label, StringComparison.Ordinal)
            )
            .Sum(s => s.Value);

    public void Dispose() => _http.Dispose();
}
