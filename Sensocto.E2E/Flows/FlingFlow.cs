using Sensocto.E2E.Infrastructure;
using Sensocto.E2E.PageModels;

namespace Sensocto.E2E.Flows;

/// <summary>Of ten thousand sensors, only those near the viewport are rendered, without an operator noticing.</summary>
[Collection(Measured.Name)]
public sealed class FlingFlow(BrowserFixture browser, MassiveDashboard dashboard)
    : FlowTest(browser, dashboard.BaseUrl),
        IClassFixture<MassiveDashboard>
{
    // The longest that a server on two crowded cores may take to render new rows; alone it takes less than the 150 ms promised to operators.
    private const double LongestSkeletonMs = 1_500;

    // One viewport in view, half behind and one and a half ahead; and one more for the rows that begin and end within it.
    private const int MostViewports = 4;

    [Fact]
    public async Task Ten_thousand_sensors_fling_by_and_few_of_them_are_rendered()
    {
        var page = await VisitAsync("/");
        await page.Search.SaysAsync("10,000 sensors");
        await page.Tile("Node 1").Attribute("temperature").IsMovingAsync();

        var fling = await new FlingModel(page.Page).DownAsync(pixels: 9_000, pixelsPerSecond: 4_000);
        TestContext.Current.TestOutputHelper?.WriteLine(fling.ToString());
        Assert.InRange(fling.MostTiles, fling.TilesInView, fling.TilesInView * MostViewports);
        Assert.InRange(fling.LongestSkeletonMs, 0, LongestSkeletonMs);
    }
}
