using Microsoft.Playwright;
using Sensocto.Benchmarks.Wake;

namespace Sensocto.Benchmarks.Pages;

/// <summary>The time from the server's stamp until a page paints, before and while another operator's page has a slow processor.</summary>
internal sealed record SlowNeighbour(Figures Before, Figures Meanwhile, string SlowPageSays)
{
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(20);

    public double MedianPercent => 100 * ((Meanwhile.Median / Before.Median) - 1);

    public static async Task<SlowNeighbour> MeasureAsync(IPage page, IPage other, double throttle)
    {
        var before = await LagAsync(page);
        var metrics = await PageMetrics.OfAsync(other);
        await metrics.ThrottleAsync(throttle);
        var meanwhile = await LagAsync(page);
        var says = await other.Locator("[data-part=link]").InnerTextAsync();
        await metrics.ThrottleAsync(1);
        return new SlowNeighbour(before, meanwhile, says.Trim());
    }

    private static async Task<Figures> LagAsync(IPage page)
    {
        var tap = new FrameTap(page);
        await tap.ResetAsync();
        await Task.Delay(Span, TimeProvider.System);
        return (await tap.ReadAsync()).Lag;
    }
}
