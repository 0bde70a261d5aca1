using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;
using Sensocto.Benchmarks.Browsing;

namespace Sensocto.Benchmarks.Wake;

/// <summary>The rate sent compared with what all sensors measure, as the page shows it from the feeds' counters.</summary>
internal sealed record TrafficShare(double SentPerSecond, double FullPerSecond, int TilesInView)
{
    // The meter covers the last 30 s, and is read every two seconds.
    private static readonly TimeSpan Meter = TimeSpan.FromSeconds(38);

    public double Percent => 100 * SentPerSecond / FullPerSecond;

    public static async Task<TrafficShare> MeasureAsync(IPage page, DashboardServer server)
    {
        await Task.Delay(Meter, TimeProvider.System);
        var words = (await page.Locator("[data-part=rates]").InnerTextAsync()).Split(' ');
        return new TrafficShare(Number(words[0]), Number(words[2]), await TilesInViewAsync(server));
    }

    // Counted by the server, not by the page.
    private static async Task<int> TilesInViewAsync(DashboardServer server)
    {
        using var http = new HttpClient();
        using var keys = JsonDocument.Parse(await http.GetStringAsync(new Uri(server.Url + "/api/attention")));
        return keys
            .RootElement.EnumerateArray()
            .Where(key => key.GetProperty("viewers").GetInt32() > 0)
            .Select(key => key.GetProperty("sensor").GetString())
            .Distinct(StringComparer.Ordinal)
            .Count();
    }

    private static double Number(string text) => double.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
}
