using Microsoft.Playwright;
using Sensocto.Benchmarks.Browsing;

namespace Sensocto.Benchmarks.Pages;

/// <summary>The cost of a screenful of live tiles to a page and its server.</summary>
internal sealed record TileCost(
    int Tiles,
    double MainThreadPercent,
    double HeapGrowthPercent,
    double ServerCorePercent,
    double KilobytesPerSecond,
    double FramesPerSecond
)
{
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(20);

    public static async Task<TileCost> MeasureAsync(IPage page, DashboardServer server, int tiles, TimeSpan span)
    {
        await page.WaitForFunctionAsync(
            "tiles => [...document.querySelectorAll('[data-value]')].filter(row => row.dataset.value).length === tiles",
            tiles
        );
        var (metrics, tap) = (await PageMetrics.OfAsync(page), new FrameTap(page));
        await Task.Delay(Warm, TimeProvider.System);
        var heap = await metrics.LiveMegabytesAsync();
        await tap.ResetAsync();
        var (began, worked, served) = (
            TimeProvider.System.GetTimestamp(),
            await metrics.MainThreadSecondsAsync(),
            server.ProcessorTime
        );
        await Task.Delay(span, TimeProvider.System);
        var seconds = TimeProvider.System.GetElapsedTime(began).TotalSeconds;
        worked = await metrics.MainThreadSecondsAsync() - worked;
        served = server.ProcessorTime - served;
        var taken = await tap.ReadAsync();
        return new TileCost(
            tiles,
            100 * worked / seconds,
            100 * ((await metrics.LiveMegabytesAsync() / heap) - 1),
            100 * served.TotalSeconds / seconds,
            taken.Bytes / seconds / 1000,
            taken.Frames / seconds
        );
    }
}
