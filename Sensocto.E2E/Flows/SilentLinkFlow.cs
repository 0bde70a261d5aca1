using Sensocto.Core.Attention;
using Sensocto.E2E.Infrastructure;

namespace Sensocto.E2E.Flows;

/// <summary>Only the link for values turns into a black hole: no values arrive, so nobody counts as looking.</summary>
[Collection(PlantDashboard.Name)]
public sealed class SilentLinkFlow(BrowserFixture browser, PlantDashboard dashboard)
    : FlowTest(browser, dashboard.BaseUrl)
{
    private const string Values = "GET /live/";
    private const string NoLink = "No link to the server: nothing was done";

    [Fact]
    public async Task A_page_that_gets_no_values_raises_nothing_until_it_gets_them_again()
    {
        await using var link = new LinkProxy(dashboard.BaseUrl);
        var page = await VisitAsync("/?q=motor-24", "Ada", link.BaseUrl);
        page.Console.ExpectLostLink();
        var speed = page.Tile("Motor 24").Attribute("speed");
        await speed.HasLevelAsync("medium");
        await speed.IsMovingAsync();
        await page.MarkAsync();
        using var trace = new AttentionTrace(dashboard.Services, "motor-24", "speed");

        var silent = AttentionTrace.Clock;
        link.BlackHole(Values);
        // By 14 s; tests in fake time check the exact time.
        await trace.UntilLevelAsync(AttentionLevel.Low, silent);
        Assert.Empty(trace.Now.Watchers);
        await page.Status.SaysNoValuesAsync();
        await page.Tile("Motor 24").TogglePinAsync();
        await page.Tile("Motor 24").IsPinnedAsync();

        var healed = AttentionTrace.Clock;
        link.Heal();
        // The pointer is on the pin.
        await trace.UntilLevelAsync(AttentionLevel.High, healed);
        await speed.IsMovingAsync();
        Assert.True(await page.IsMarkedAsync(), "The page was loaded anew.");
    }

    [Fact]
    public async Task A_link_that_is_cut_without_a_word_carries_nothing_out_later()
    {
        await using var link = new LinkProxy(dashboard.BaseUrl);
        var page = await VisitAsync("/?q=motor-23", "Ada", link.BaseUrl);
        page.Console.ExpectLostLink();
        await page.Tile("Motor 23").Attribute("speed").IsMovingAsync();

        link.BlackHole();
        await page.Status.SaysAwayAsync();
        await page.Tile("Motor 23").TogglePinAsync();
        await page.Keys.SaysAsync(NoLink);

        link.Heal();
        await page.Status.SaysLiveAsync();
        await page.Tile("Motor 23").Attribute("speed").IsMovingAsync();
        await page.Tile("Motor 23").IsNotPinnedAsync();
    }
}
