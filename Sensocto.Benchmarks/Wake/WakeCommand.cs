using System.Text.Json;
using Microsoft.Playwright;
using Sensocto.Benchmarks.Browsing;

namespace Sensocto.Benchmarks.Wake;

/// <summary>
/// For each scenario, on a separate dashboard: its cost while nobody looks, the traffic while one operator looks at a screenful, and
/// how soon a tile that nobody looked at wakes up under the pointer.
/// </summary>
internal static class WakeCommand
{
    public const string Usage =
        "[SCENARIO…]  how soon a hovered tile wakes, the share of samples sent, the cost of idling; plant and massive unless named";

    private const int Tries = 20;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static async Task<int> RunAsync(string[] scenarios)
    {
        foreach (var scenario in scenarios is [] ? ["plant", "massive"] : scenarios)
        {
            await MeasureAsync(scenario);
        }

        return 0;
    }

    private static async Task MeasureAsync(string scenario)
    {
        await using var server = await DashboardServer.StartAsync(scenario);
        var idle = await IdleCost.MeasureAsync(server);
        Print("idle", scenario, idle, $"{idle.CorePercent:0.0} % of a core, {idle.ResidentMegabytes:0} MB resident");

        await using var browser = await LiveBrowser.StartAsync();
        var screen = new BrowserNewContextOptions
        {
            ViewportSize = new() { Width = 1440, Height = 900 },
        };
        var page = await browser.OpenAsync(server.Url, "Ada", screen);
        var share = await TrafficShare.MeasureAsync(page, server);
        Print(
            "share",
            scenario,
            share,
            $"{share.SentPerSecond:0} of {share.FullPerSecond:0} samples/s = {share.Percent:0.00} % with {share.TilesInView} tiles in view"
        );

        var wakes = await WakeProbe.MeasureAsync(page, Tries);
        var painted = Figures.Of(wakes.Select(w => w.PaintedMs));
        var high = Figures.Of(wakes.Select(w => w.HighMs));
        var next = Figures.Of(wakes.Select(w => w.NextMs));
        Print(
            "wake",
            scenario,
            new
            {
                painted,
                high,
                next,
                unseen = wakes.Count(w => w.WasUnseen),
            },
            $"hover to first sample painted: median {painted.Median:0} ms, p95 {painted.P95:0} ms over {painted.Count} tries; "
                + $"to High on the tile {high.Median:0}/{high.P95:0}; to the next sample {next.Median:0}/{next.P95:0}"
        );
    }

    private static void Print(string bench, string scenario, object figures, string text)
    {
        Console.WriteLine(
            JsonSerializer.Serialize(
                new
                {
                    bench,
                    scenario,
                    figures,
                },
                Json
            )
        );
        Console.WriteLine($"{bench} {scenario}: {text}");
    }
}
