using Sensocto.E2E.Infrastructure;
using Sensocto.E2E.PageModels;

namespace Sensocto.E2E.Flows;

/// <summary>Ten thousand sensors are catalogued, and only those near the viewport rendered, without an operator noticing.</summary>
[Collection(Measured.Name)]
public sealed class FlingFlow(BrowserFixture browser, MassiveDashboard dashboard)
    : FlowTest(browser, dashboard.BaseUrl),
        IClassFixture<MassiveDashboard>
{
    private const double LongestBlankMs = 150;

    // What a server on two crowded cores may take to render the rows that come; alone it takes less than a blank may last.
    private const double LongestSkeletonMs = 1_500;

    [Fact]
    public async Task Ten_thousand_sensors_fling_by_without_blank_tiles()
    {
        var page = await VisitAsync("/");
        await page.Search.SaysAsync("10,000 sensors");
        await page.Tile("Node 1").Attribute("temperature").IsMovingAsync();

        var fling = await new FlingModel(page.Page).DownAsync(pixels: 9_000, pixelsPerSecond: 4_000);
        TestContext.Current.TestOutputHelper?.WriteLine(fling.ToString());
        Assert.InRange(fling.LongestBlankMs, 0, LongestBlankMs);
        Assert.InRange(fling.LongestSkeletonMs, 0, LongestSkeletonMs);
    }
}
