using Sensocto.Core.Attention;
using Sensocto.E2E.Infrastructure;

namespace Sensocto.E2E.Flows;

/// <summary>A cut link costs the operator nothing but the news of that time (A6).</summary>
[Collection(Measured.Name)]
public sealed class BrokenLinkFlow(BrowserFixture browser, PlantDashboard dashboard)
    : FlowTest(browser, dashboard.BaseUrl),
        IClassFixture<PlantDashboard>
{
    private const string Search = "/?q=motor";

    private const string NoLink = "No link to the server: nothing was done";

    // One of the tiles around the view, which are rendered a moment after it moves.
    private const string Last = "Motor 6";
    private const double ScrolledTo = 300;
    private static readonly TimeSpan SuspendedWithin = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task A_link_that_is_cut_and_restored_gives_the_same_view_live_again()
    {
        await using var link = new LinkProxy(dashboard.BaseUrl);
        var page = await VisitAsync(Search, "Ada", link.BaseUrl);
        page.Console.ExpectLostLink();
        await page.Viewport.ScrollToAsync(ScrolledTo);
        await page.Tile(Last).IsRenderedAsync();
        var speed = page.Tile("Motor 21").Attribute("speed");
        await speed.HasLevelAsync("medium");
        await page.MarkAsync();
        var view = await page.Viewport.TilesInViewAsync();
        using var trace = new AttentionTrace(dashboard.Services, "motor-21", "speed");

        var cut = AttentionTrace.Clock;
        link.CutAndRefuse();
        Assert.InRange(await trace.UntilLevelAsync(AttentionLevel.Low, cut), TimeSpan.Zero, SuspendedWithin);
        await page.Status.SaysReconnectingAsync();

        var healed = AttentionTrace.Clock;
        link.Heal();
        await trace.UntilLevelAsync(AttentionLevel.Medium, healed);
        await page.Status.SaysLiveAsync();
        await speed.HasLevelAsync("medium");
        await speed.IsMovingAsync();
        await speed.HoverAsync();
        await trace.UntilLevelAsync(AttentionLevel.High, healed);

        Assert.True(await page.IsMarkedAsync(), "The page was loaded anew.");
        // The alarm strip may have come or gone since, so only the first tile must be where it was.
        Assert.Equal(view[0], (await page.Viewport.TilesInViewAsync())[0]);
        await page.HasUrlAsync(Search);
        await page.Search.HoldsAsync("motor");
    }

    [Fact]
    public async Task Without_a_link_a_press_is_refused_in_words_and_the_page_is_as_it_was_after()
    {
        await using var link = new LinkProxy(dashboard.BaseUrl);
        var page = await VisitAsync(Search, "Ada", link.BaseUrl);
        page.Console.ExpectLostLink();
        await page.Tile("Motor 7").Attribute("speed").IsMovingAsync();
        await page.Keys.PressAsync("ArrowDown");
        var first = page.Tile((await page.Viewport.TilesInViewAsync())[0]);
        await first.HasFocusAsync();

        link.CutAndRefuse();
        await page.Status.SaysReconnectingAsync();
        await page.Keys.PressAsync("p");
        await page.Keys.SaysAsync(NoLink);
        await first.HasFocusAsync();
        await page.Settings.OpenAsync();
        await page.Settings.TryAsync("Theme", "Dark");
        await page.Settings.HasChosenAsync("Theme", "As the system");
        await page.Settings.CloseAsync();
        await page.Keys.PressAsync("/");
        await page.Keys.TypeAsync("s");
        await page.Search.HoldsAsync("motor");
        await page.Viewport.WheelAsync(ScrolledTo);

        link.Heal();
        await page.Status.SaysLiveAsync();
        await page.HasUrlAsync(Search);
        await page.Keys.TypeAsync(" 2");
        await page.HasUrlAsync(Search + "%202");
    }
}
