using Bunit;
using Bunit.TestDoubles;

namespace Sensocto.Tests.Components.Drawer;

public sealed class SensorDrawerTests : DrawerTestContext
{
    [Fact]
    public void Without_a_sensor_in_the_address_there_is_no_drawer() => Assert.Equal("", Open("").Markup.Trim());

    [Fact]
    public void An_address_opens_it_and_another_closes_it()
    {
        Engine.Add(Feed);
        var drawer = Open("");
        Navigation.NavigateTo("/?q=x&sensor=boiler%2F3");
        Assert.Equal("Details of Boiler 3", drawer.Find("aside").GetAttribute("aria-label"));
        Navigation.NavigateTo("/?q=x");
        Assert.Equal("", drawer.Markup.Trim());
        Assert.Single(DrawerModule.Invocations["dispose"]);
        Assert.Single(TrendModule.Invocations["dispose"]);
    }

    [Fact]
    public void A_wall_has_none_whatever_the_address_names()
    {
        Engine.Add(Feed);
        var drawer = Open("?sensor=boiler%2F3&kiosk=1");
        Assert.Equal("", drawer.Markup.Trim());
        Navigation.NavigateTo("/?sensor=boiler%2F3");
        Assert.Single(drawer.FindAll("aside"));
    }

    [Fact]
    public void Close_leaves_the_rest_of_the_view_as_it_is()
    {
        Engine.Add(Feed);
        var drawer = Open("?q=boil&sensor=boiler%2F3&attribute=steam&sort=watched");
        drawer.Find("[data-part=drawer-close]").Click();
        Assert.EndsWith("/?q=boil&sort=watched", Navigation.Uri, StringComparison.Ordinal);
        Assert.True(((BunitNavigationManager)Navigation).History.First().Options.ReplaceHistoryEntry);
    }

    [Fact]
    public void Another_sensor_is_another_drawer()
    {
        Engine.Add(Feed);
        var other = Engine.Add(new Feeds.FakeFeed("pump"));
        var drawer = Open();
        Navigation.NavigateTo("/?sensor=pump");
        Assert.Equal("pump", drawer.Find(".drawer-title").TextContent);
        Assert.Equal($"{other.Cell.Index}", drawer.Find(".drawer-body").GetAttribute("data-zone"));
        Assert.Equal(2, StartsOf("drawer").Count);
    }
}
