using Bunit;
using Sensocto.Core.Attention;
using Sensocto.Core.Load;
using Sensocto.Dashboard.Components.Drawer;

namespace Sensocto.Tests.Components.Drawer;

public sealed class RateTimelineTests : DrawerTestContext
{
    [Fact]
    public void An_even_pace_has_nothing_to_tell()
    {
        Engine.Add(Feed);
        Assert.Equal("The rate has not changed since the server started.", Shown().Find(".muted").TextContent);
    }

    [Fact]
    public void Each_change_with_its_reason_newest_first_and_who_looked_while_it_is_shown()
    {
        Engine.Add(Feed);
        Run(1_000);
        var before = Engine.Look(Pressure);
        Run(1_000);
        var timeline = Shown();
        Engine.Look(Pressure, Interest.Focus, "Ben");
        Run(1_000);
        Engine.Load.Level = LoadLevel.High;
        Run(1_000);
        timeline.Render(p => p.Add(t => t.Attribute, Pressure));
        Assert.Equal(
            [
                "12:00:03 10 Hz → 3.3 Hz load rose to High · Ben focuses; Ada views",
                "12:00:02 5 Hz → 10 Hz attention rose to High · Ben focuses; Ada views",
                "12:00:01 1 per 5 s → 5 Hz attention rose to Medium",
            ],
            Rows(timeline, "rate-timeline")
        );
        before.Dispose();
    }

    [Fact]
    public void Another_window_that_changes_no_rate_is_left_out()
    {
        Engine.Add(Feed);
        var steam = Engine.Find(Id, 1);
        Engine.Look(steam);
        Run(1_000);
        Engine.Look(steam, Interest.Focus, "Ben");
        Run(1_000);
        Assert.Equal(2, steam.WindowChanges.Count);
        var timeline = Render<RateTimeline>(p => p.Add(t => t.Attribute, steam));
        Assert.EndsWith(
            "1 per 5 s → 5 Hz attention rose to Medium",
            Rows(timeline, "rate-timeline").Single(),
            StringComparison.Ordinal
        );
    }

    private IRenderedComponent<RateTimeline> Shown() => Render<RateTimeline>(p => p.Add(t => t.Attribute, Pressure));
}
