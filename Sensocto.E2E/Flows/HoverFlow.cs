using Sensocto.Core.Attention;
using Sensocto.E2E.Infrastructure;

namespace Sensocto.E2E.Flows;

/// <summary>A hovered attribute is High, and stays so for a boost after the pointer leaves (A1, A4).</summary>
[Collection(PlantDashboard.Name)]
public sealed class HoverFlow(BrowserFixture browser, PlantDashboard dashboard) : FlowTest(browser, dashboard.BaseUrl)
{
    private static readonly TimeSpan Boost = TimeSpan.FromSeconds(2);

    // For the flush of falls, a page's debounce and a busy machine.
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(4);

    [Fact]
    public async Task A_hover_makes_high_and_after_leaving_it_falls_with_the_end_of_the_boost()
    {
        var page = await VisitAsync("/?q=motor-11", "Ada");
        var speed = page.Tile("Motor 11").Attribute("speed");
        var current = page.Tile("Motor 11").Attribute("current");
        await speed.HasLevelAsync("medium");
        using var trace = new AttentionTrace(dashboard.Services, "motor-11", "speed");

        var entered = AttentionTrace.Clock;
        await speed.HoverAsync();
        await trace.UntilLevelAsync(AttentionLevel.High, entered);
        await speed.HasLevelAsync("high");
        await current.HasLevelAsync("medium");
        Assert.Equal("Ada hovers", trace.Now.Reason);

        var left = AttentionTrace.Clock;
        await page.MovePointerAwayAsync();
        var fell = await trace.UntilLevelAsync(AttentionLevel.Medium, left);
        Assert.InRange(fell, Boost, Boost + Slack);
        await speed.HasLevelAsync("medium");
    }

    [Fact]
    public async Task Coming_back_within_the_boost_keeps_it_high()
    {
        // Long enough to come back on any machine.
        var boost = 3 * Boost;
        var page = await VisitAsync("/?q=motor-12", "Ada");
        await page.KeepsProfileAsync(50, 500, (int)boost.TotalMilliseconds);
        await page.OpenAsync("/?q=motor-12");
        var speed = page.Tile("Motor 12").Attribute("speed");
        await speed.HoverAsync();
        await speed.HasLevelAsync("high");
        using var trace = new AttentionTrace(dashboard.Services, "motor-12", "speed");

        await page.MovePointerAwayAsync();
        await trace.UntilReasonAsync("Ada hovered");
        await speed.HoverAsync();
        await trace.UntilReasonAsync("Ada hovers");
        var left = AttentionTrace.Clock;
        await page.MovePointerAwayAsync();
        var fell = await trace.UntilLevelAsync(AttentionLevel.Medium, left);
        Assert.InRange(fell, boost, boost + Slack);
        Assert.DoesNotContain(AttentionLevel.Medium, trace.Levels.SkipLast(1));
    }
}
