using Sensocto.Core.Attention;
using Sensocto.E2E.Infrastructure;

namespace Sensocto.E2E.Flows;

/// <summary>The operator makes the screen show what matters: groups, order, chips, pins, freezing.</summary>
[Collection(PlantDashboard.Name)]
public sealed class ViewFlow(BrowserFixture browser, PlantDashboard dashboard) : FlowTest(browser, dashboard.BaseUrl)
{
    [Fact]
    public async Task A_view_is_in_the_address_and_a_link_to_it_opens_the_same()
    {
        using var sound = new ProbeFeed(dashboard.Services, "bench sound");
        using var hot = new ProbeFeed(dashboard.Services, "bench hot");
        hot.Measure(ProbeFeed.AlarmAt + 1);
        var page = await VisitAsync("/?q=bench");
        await page.HasTilesAsync("bench hot", "bench sound");
        await page.Toolbar.GroupByAsync("Health");
        await page.HasGroupsAsync("Alarm 1", "Normal 1");
        await page.Toolbar.SortByAsync("Abnormal first");
        await page.Toolbar.ToggleChipAsync("Alarm");
        await page.HasTilesAsync("bench hot");
        await page.HasUrlAsync("/?q=bench&group=health&sort=abnormal&show=alarm");

        var colleague = await VisitAsync("/?q=bench&group=health&sort=abnormal&show=alarm");
        await colleague.HasTilesAsync("bench hot");
        await colleague.HasGroupsAsync("Alarm 1");
        await colleague.Toolbar.GroupsAndSortsByAsync("Health", "Abnormal");
        await colleague.PictureAsync("filtered");
    }

    [Fact]
    public async Task A_tile_under_the_pointer_stays_and_a_reorder_is_offered()
    {
        using var first = new ProbeFeed(dashboard.Services, "order 1");
        using var second = new ProbeFeed(dashboard.Services, "order 2");
        // The strip is shown first: two tiles do not scroll, so it would push the tile from under the pointer if it came later.
        using var elsewhere = new ProbeFeed(dashboard.Services, "elsewhere");
        elsewhere.Measure(ProbeFeed.AlarmAt + 1);
        var page = await VisitAsync("/?q=order&sort=abnormal");
        await page.Alarms.StripIsShownAsync();
        await page.HasTilesAsync("order 1", "order 2");
        await page.Tile("order 1").HoverAsync();
        await page.Tile("order 1").Attribute("reading").HasLevelAsync("high");
        var place = await page.Tile("order 1").PlaceAsync();
        second.Measure(ProbeFeed.AlarmAt + 1);
        await page.Toolbar.OffersReorderOfAsync(1);
        await page.HasTilesAsync("order 1", "order 2");
        Assert.Equal(place, await page.Tile("order 1").PlaceAsync());
        await page.PictureAsync("reorder");
        await page.Toolbar.ReorderAsync();
        await page.HasTilesAsync("order 2", "order 1");

        await page.MovePointerAwayAsync();
        second.Measure(20);
        await page.HasTilesAsync("order 1", "order 2");
    }

    [Fact]
    public async Task What_moves_inside_tiles_does_not_scroll_the_grid()
    {
        var page = await VisitAsync("/?q=motor");
        await page.Viewport.ScrollToAsync(300);
        // The last tile: nothing more is rendered that could move anything.
        await page.Tile("Motor 6").IsRenderedAsync();
        Assert.Equal(0, await page.Viewport.ScrolledByTilesAsync());
    }

    [Fact]
    public async Task A_pinned_tile_is_on_top_and_high_until_it_is_let_go()
    {
        using var trace = new AttentionTrace(dashboard.Services, "motor-9", "speed");
        var page = await VisitAsync("/?q=motor-9", "Ada");
        var pinned = AttentionTrace.Clock;
        await page.Tile("Motor 9").TogglePinAsync();
        await trace.UntilLevelAsync(AttentionLevel.High, pinned);
        await page.HasGroupsAsync("Pinned 1");
        await page.Toolbar.ChipIsAsync("Pinned", 1, isPressed: false);
        await page.Search.ForAsync("motor-8");
        await page.HasTilesAsync("Motor 9", "Motor 8");
        await page.PictureAsync("pinned");

        await page.Tile("Motor 9").TogglePinAsync();
        await page.HasTilesAsync("Motor 8");
    }

    [Fact]
    public async Task A_frozen_page_stands_still_says_what_it_is_behind_and_goes_on()
    {
        using var probe = new ProbeFeed(dashboard.Services, "still probe");
        var page = await VisitAsync("/?q=still");
        var reading = page.Tile("still probe").Attribute("reading");
        await reading.ShowsAsync("20.0");
        await page.Toolbar.ToggleFreezeAsync();
        await page.Status.SaysFrozenAsync();
        probe.Measure(30);
        await page.Status.SaysBehindAtLeastAsync(10);
        await reading.ShowsAsync("20.0");
        await page.PictureAsync("frozen");

        await page.Toolbar.ToggleFreezeAsync();
        await reading.ShowsAsync("30.0");
        await page.Status.SaysLiveAsync();
    }
}
