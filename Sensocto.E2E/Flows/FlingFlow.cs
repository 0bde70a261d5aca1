using Sensocto.E2E.Infrastructure;
using Sensocto.E2E.PageModels;

namespace Sensocto.E2E.Flows;

/// <summary>Ten thousand sensors are catalogued, and only those near the viewport rendered, without an operator noticing.</summary>
[Collection(Measured.Name)]
public sealed class FlingFlow(BrowserFixture browser, MassiveDashboard dashboard)
    : FlowTest(browser, dashboard.BaseUrl),
        IClassFixture<MassiveDashboard>
{
    // What a server on two crowded cores may take to render the rows that come; alone it takes less than the 150 ms that an operator is promised.
    private const double LongestSkeletonMs = 1_500;

    // What is seen, half of it behind and one and a half ahead; and as much again for the rows that begin and end within it.
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
