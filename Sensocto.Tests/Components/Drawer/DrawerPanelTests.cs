using Bunit;
using Microsoft.AspNetCore.Components.Web;
using Sensocto.Core.Attention;
using Sensocto.Core.Sensors;
using Sensocto.Tests.Feeds;

namespace Sensocto.Tests.Components.Drawer;

public sealed class DrawerPanelTests : DrawerTestContext
{
    [Fact]
    public void It_shows_every_attribute_and_holds_the_focus_on_all_of_them()
    {
        Engine.Add(Feed);
        var drawer = Open();
        Assert.Equal("Boiler 3", drawer.Find(".drawer-title").TextContent);
        Assert.Equal("Boiler 3 · Sensocto", Render(drawer.FindComponent<PageTitle>().Instance.ChildContent!).Markup);
        Assert.Equal("hall · fake", drawer.Find(".drawer-head .muted").TextContent);
        Assert.Equal(
            ["pressure", "steam"],
            drawer.FindAll("[data-attribute-id]").Select(e => e.GetAttribute("data-attribute-id"))
        );
        var body = drawer.Find(".drawer-body");
        Assert.True(body.HasAttribute("data-held"));
        Assert.Equal($"{Pressure.Cell.Index} {Engine.Find(Id, 1).Cell.Index}", body.GetAttribute("data-zone"));
    }

    [Fact]
    public void The_first_attribute_is_drawn_until_another_is_chosen_which_the_address_says()
    {
        Engine.Add(Feed);
        var drawer = Open();
        Assert.Equal("Trend of pressure", drawer.Find("[data-part=trend]").GetAttribute("aria-label"));
        Assert.True(drawer.FindAll("[type=radio]")[0].HasAttribute("checked"));
        drawer.FindAll(".drawer-attribute")[1].Click();
        Assert.EndsWith("/?sensor=boiler%2F3&attribute=steam", Navigation.Uri, StringComparison.Ordinal);
        Assert.Equal("Trend of steam", drawer.Find("[data-part=trend]").GetAttribute("aria-label"));
        Assert.True(drawer.FindAll("[type=radio]")[1].HasAttribute("checked"));
        Assert.Equal((2, 1), (StartsOf("trend").Count, TrendModule.Invocations["dispose"].Count));
    }

    [Theory]
    [InlineData("steam", "Trend of steam")]
    [InlineData("nothing", "Trend of pressure")]
    public void The_address_may_name_an_attribute(string attribute, string trend)
    {
        Engine.Add(Feed);
        var drawer = Open($"?sensor=boiler%2F3&attribute={attribute}");
        Assert.Equal(trend, drawer.Find("[data-part=trend]").GetAttribute("aria-label"));
    }

    [Fact]
    public void Levels_and_watchers_follow_the_truth()
    {
        Engine.Add(Feed);
        var drawer = Open();
        Engine.Look(Pressure, Interest.Hover, "Ben");
        Run(1_000);
        Assert.Equal(AttentionLevel.High, Bench.Sink.FactsOf(Pressure).Level);
        Assert.StartsWith("BE Ben hovers", Rows(drawer, "watcher-list").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sensor_that_does_not_exist_says_so_and_is_shown_when_it_comes()
    {
        var drawer = Open();
        Assert.Equal("Unknown sensor", drawer.Find(".drawer-title").TextContent);
        Assert.Contains("boiler/3", drawer.Find("[data-part=drawer-notice]").TextContent, StringComparison.Ordinal);
        Assert.Empty(drawer.FindAll("[data-zone]"));
        Engine.Add(Feed);
        Run(1_100);
        Assert.Equal("Boiler 3", drawer.Find(".drawer-title").TextContent);
        Assert.Empty(drawer.FindAll("[data-part=drawer-notice]"));
    }

    [Fact]
    public void A_sensor_that_goes_says_since_when_and_is_shown_again_when_it_is_back()
    {
        Engine.Add(Feed);
        var drawer = Open();
        Run(1_100);
        Engine.Feeds.Remove(new SensorId(Id));
        Run(1_100);
        Assert.StartsWith(
            "Boiler 3 is gone It was removed at 12:00:0",
            Words(drawer.Find("[data-part=drawer-notice]")),
            StringComparison.Ordinal
        );
        Assert.Empty(drawer.FindAll("[data-zone]"));
        Assert.Single(TrendModule.Invocations["dispose"]);
        var back = new FakeFeed(Id, FakeFeed.Attribute("pressure"));
        Engine.Add(back);
        Run(1_100);
        Assert.Equal($"{Pressure.Cell.Index}", drawer.Find(".drawer-body").GetAttribute("data-zone"));
        Assert.Equal(2, StartsOf("trend").Count);
    }

    [Fact]
    public async Task Closed_it_renders_no_more()
    {
        Engine.Add(Feed);
        var drawer = Open();
        await DisposeComponentsAsync();
        var renders = drawer.RenderCount;
        Engine.Look(Pressure, Interest.Hover, "Ben");
        Run(3_000);
        Assert.Equal(renders, drawer.RenderCount);
        Assert.Null(Assert.Single(Pressure.WindowChanges).Who);
    }
}
