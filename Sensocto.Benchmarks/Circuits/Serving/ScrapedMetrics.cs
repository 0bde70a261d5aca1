using System.Globalization;

namespace Sensocto.Benchmarks.Circuits.Serving;

/// <summary>What a server says of itself at <c>/metrics</c>.</summary>
internal sealed class ScrapedMetrics(Uri server) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = server };

    /// <summary>The series by now: each whole line's name and labels, and its value.</summary>
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

    /// <summary>The sum over a metric's series, or over those that have a label as it is written.</summary>
    public async Task<double> SumAsync(string metric, string label = "") =>
        (await ScrapeAsync())
            .Where(s =>
                s.Series.StartsWith(metric + "{", StringComparison.Ordinal)
                && s.Series.Contains(label, StringComparison.Ordinal)
            )
            .Sum(s => s.Value);

    public void Dispose() => _http.Dispose();
}
