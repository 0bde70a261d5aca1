using Sensocto.Core.Attention;
using Sensocto.E2E.Infrastructure;

namespace Sensocto.E2E.Flows;

/// <summary>An operator only looks: what is in the viewport is Medium, what was there is Low.</summary>
[Collection(PlantDashboard.Name)]
public sealed class LookFlow(BrowserFixture browser, PlantDashboard dashboard) : FlowTest(browser, dashboard.BaseUrl)
{
    [Fact]
    public async Task A_tile_in_view_becomes_medium_and_out_of_view_falls_to_low()
    {
        using var trace = new AttentionTrace(dashboard.Services, "boiler-1", "steam");
        var opened = AttentionTrace.Clock;
        var page = await VisitAsync("/", "Ada");

        await page.Tile("Boiler 1").IsShownAsync();
        await trace.UntilLevelAsync(AttentionLevel.Medium, opened);
        await page.Tile("Boiler 1").Attribute("steam").HasLevelAsync("medium");
        await page.Tile("Boiler 1").Attribute("steam").IsMovingAsync();
        var seen = await AttentionAsync("boiler-1", "steam");
        Assert.Equal("medium", seen.GetProperty("level").GetString());
        Assert.Equal(1, seen.GetProperty("viewers").GetInt32());
        Assert.Equal("5 Hz: Ada views; load Normal", seen.GetProperty("reason").GetString());
        // A press is many rows further down; no flow ever goes there.
        Assert.Equal("none", (await AttentionAsync("press-5", "force")).GetProperty("level").GetString());

        var left = AttentionTrace.Clock;
        await page.Viewport.ScrollToEndAsync();
        await trace.UntilLevelAsync(AttentionLevel.Low, left);
        var unseen = await AttentionAsync("boiler-1", "steam");
        Assert.Equal("low", unseen.GetProperty("level").GetString());
        Assert.Equal(0, unseen.GetProperty("viewers").GetInt32());
    }
}
