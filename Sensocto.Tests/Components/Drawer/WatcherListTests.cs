using Bunit;
using Sensocto.Core.Attention;
using Sensocto.Dashboard.Components.Drawer;

namespace Sensocto.Tests.Components.Drawer;

public sealed class WatcherListTests : DrawerTestContext
{
    [Fact]
    public void Nobody()
    {
        Engine.Add(Feed);
        var list = Shown();
        Assert.Equal("Nobody looks at it.", list.Find(".muted").TextContent);
        Assert.Equal(
            "1 per 5 s: nobody looks; load Normal; each update sums up what was measured",
            list.Find(".drawer-now").TextContent
        );
    }

    [Fact]
    public void Each_with_what_they_do_for_how_long_and_the_level_that_gives()
    {
        Engine.Add(Feed);
        var ada = Engine.Look(Pressure, Interest.View | Interest.Hover);
        ada.Set(Pressure.Cell, Interest.View);
        Engine.Look(Pressure, Interest.View, "Ben");
        Engine.Connect("Cem Demir").Pin(new(Id));
        Run(500);
        Assert.Equal(
            ["AD Ada views, 1.5 s left High", "CD Cem Demir pins High", "BE Ben views Medium"],
            Rows(Shown(), "watcher-list")
        );
    }

    [Fact]
    public void A_crowd_is_counted()
    {
        Engine.Add(Feed);
        for (var i = 0; i < WatcherList.Most + 5; i++)
        {
            Engine.Look(Pressure, Interest.View, $"Operator {i}");
        }

        var list = Shown();
        Assert.Equal(WatcherList.Most, Rows(list, "watcher-list").Count());
        Assert.Equal("and 5 more", list.Find("p.muted").TextContent);
    }

    private IRenderedComponent<WatcherList> Shown() => Render<WatcherList>(p => p.Add(l => l.Attribute, Pressure));
}
