using Sensocto.Core.Attention;
using Sensocto.E2E.Infrastructure;

namespace Sensocto.E2E.Flows;

/// <summary>A hidden tab looks at nothing; when shown again it looks at what it shows (A7).</summary>
[Collection(PlantDashboard.Name)]
public sealed class HiddenTabFlow(BrowserFixture browser, PlantDashboard dashboard)
    : FlowTest(browser, dashboard.BaseUrl)
{
    [Fact]
    public async Task A_hidden_tab_suspends_its_looks_at_once_and_shown_again_restores_what_is_in_view()
    {
        var page = await VisitAsync("/?q=motor-16", "Ada");
        var speed = page.Tile("Motor 16").Attribute("speed");
        await speed.HoverAsync();
        await speed.HasLevelAsync("high");
        using var trace = new AttentionTrace(dashboard.Services, "motor-16", "speed");

        await page.Viewport.SetHiddenAsync(true);
        // A page that hides gets no boost.
        var reasons = await trace.ReasonsUntilAsync(AttentionLevel.Low);
        Assert.DoesNotContain(reasons, reason => reason.Contains("hovered", StringComparison.Ordinal));
        Assert.Empty(trace.Now.Watchers);

        await page.MovePointerAwayAsync();
        var shown = AttentionTrace.Clock;
        await page.Viewport.SetHiddenAsync(false);
        await trace.UntilLevelAsync(AttentionLevel.Medium, shown);
        await speed.HasLevelAsync("medium");
        await speed.IsMovingAsync();
    }
}
