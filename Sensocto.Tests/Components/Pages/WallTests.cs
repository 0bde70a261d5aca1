using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using Sensocto.Core.Attention;
using Sensocto.Core.Sensors;
using Sensocto.Dashboard.Components.Pages;
using Sensocto.Dashboard.Components.View;
using Sensocto.Tests.Feeds;

namespace Sensocto.Tests.Components.Pages;

/// <summary>The main screen on a wall.</summary>
public sealed class WallTests : DashboardTestContext
{
    // Two rows and a head, plus the padding.
    private const double Room = 28 + (2 * 176) + 16;
    private readonly Dictionary<string, FakeFeed> _feeds = [];

    public WallTests()
    {
        SetupPageModule("shell", setup => setup is [DotNetObjectReference<Home>]);
        SetupPageModule("wall", setup => setup is []);
        for (var i = 0; i < 5; i++)
        {
            var id = $"s{i}";
            _feeds[id] = new FakeFeed(id, FakeFeed.Attribute("value", limits: new AlarmLimits(High: 100)));
            Engine.Add(_feeds[id]);
        }

        Services.GetRequiredService<NavigationManager>().NavigateTo("/?kiosk");
    }

    [Fact]
    public void It_has_no_toolbar_and_shows_what_fits_page_after_page()
    {
        var home = Shown();
        Assert.Empty(home.FindAll(".toolbar"));
        Assert.Equal("wall", home.Find("[data-part=grid]").GetAttribute("data-density"));
        Assert.Equal(["s0", "s1", "s2", "s3"], Tiles(home));
        Assert.Equal("1 of 2", PageOf(home));
        Run(14_000);
        Assert.Equal("1 of 2", PageOf(home));
        Run(2_000);
        Assert.Equal(["s4"], Tiles(home));
        Assert.Equal("2 of 2", PageOf(home));
        Run(16_000);
        Assert.Equal(["s0", "s1", "s2", "s3"], Tiles(home));
        Assert.Equal("1 of 2", PageOf(home));
    }

    [Fact]
    public void No_tile_moves_while_its_page_is_shown()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/?kiosk=1&sort=abnormal");
        var hot = new FakeFeed("z", FakeFeed.Attribute("value", limits: new AlarmLimits(High: 100)));
        Engine.Add(hot);
        var home = Shown();
        Assert.Equal(["s0", "s1", "s2", "s3"], Tiles(home));
        hot.Value = _ => 200;
        Run(10_000);
        Assert.Equal(["s0", "s1", "s2", "s3"], Tiles(home));
        Run(22_000);
        Assert.Equal(["z", "s0", "s1", "s2"], Tiles(home));
    }

    [Fact]
    public async Task A_wall_of_another_size_is_laid_anew()
    {
        var home = Shown();
        await home.InvokeAsync(() => home.Instance.SetView(3, -8, Room));
        Assert.Equal(["s0", "s1", "s2", "s3", "s4"], Tiles(home));
        Assert.Empty(home.FindAll("[data-part=wall-page]"));
        await home.InvokeAsync(() => home.Instance.SetView(3, -8, Room - 100));
        Assert.Equal(["s0", "s1", "s2"], Tiles(home));
    }

    [Fact]
    public async Task Another_room_every_twelve_seconds_keeps_no_page_from_turning()
    {
        var home = Shown();
        foreach (var (room, page) in new[] { (Room + 1, "1 of 2"), (Room + 2, "2 of 2"), (Room + 3, "1 of 2") })
        {
            Run(12_000);
            await home.InvokeAsync(() => home.Instance.SetView(2, -8, room));
            Assert.Equal(page, PageOf(home));
        }
    }

    [Fact]
    public async Task A_wall_that_is_entered_again_begins_with_its_first_page()
    {
        var address = Services.GetRequiredService<ViewAddress>();
        var home = Shown();
        Run(16_000);
        Assert.Equal("2 of 2", PageOf(home));
        await home.InvokeAsync(address.ToggleWall);
        Run(20_000);
        await home.InvokeAsync(address.ToggleWall);
        Run(14_000);
        Assert.Equal("1 of 2", PageOf(home));
        Run(2_000);
        Assert.Equal("2 of 2", PageOf(home));
    }

    [Fact]
    public void What_is_gone_is_gone_within_a_second_and_the_page_turns_when_it_would_have()
    {
        var home = Shown();
        Run(5_000);
        Engine.Feeds.Remove(new SensorId("s1"));
        Run(1_100);
        Assert.Equal(["s0", "s2", "s3"], Tiles(home));
        Run(8_000);
        Assert.Equal("1 of 2", PageOf(home));
        Run(2_000);
        Assert.Equal(["s0", "s2", "s3", "s4"], Tiles(home));
    }

    [Fact]
    public void A_page_that_is_all_gone_shows_what_there_still_is()
    {
        var home = Shown();
        Run(16_000);
        Assert.Equal(["s4"], Tiles(home));
        Engine.Feeds.Remove(new SensorId("s4"));
        Run(1_100);
        Assert.Equal(["s0", "s1", "s2", "s3"], Tiles(home));
    }

    [Fact]
    public void An_empty_wall_shows_its_first_alarm_within_a_second()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/?kiosk=1&show=alarm");
        var home = Shown();
        Run(5_000);
        Assert.Empty(Tiles(home));
        Raise("s3");
        Run(1_100);
        Assert.Equal(["s3"], Tiles(home));
        Assert.Empty(home.FindAll("[data-part=empty]"));
    }

    [Fact]
    public void A_forgotten_pointer_holds_nothing_up()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/?kiosk=1&show=alarm");
        Raise("s3");
        var home = Shown();
        Assert.Equal(["s3"], Tiles(home));
        Circuit.Viewer!.Set(Engine.Find("s3").Cell, Interest.View | Interest.Hover);
        Raise("s0");
        Run(16_000);
        Assert.Equal(["s0", "s3"], Tiles(home));
    }

    [Fact]
    public void A_wall_without_a_match_says_so()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/?kiosk&q=nothing");
        Assert.NotEmpty(Shown().FindAll("[data-part=empty]"));
    }

    private IRenderedComponent<Home> Shown()
    {
        var home = Render<Home>();
        Assert.True(home.InvokeAsync(() => home.Instance.SetView(2, -8, Room)).IsCompletedSuccessfully);
        return home;
    }

    private void Raise(string id)
    {
        _feeds[id].Value = _ => 200;
        Run(2_000);
    }

    private static string?[] Tiles(IRenderedComponent<Home> home) =>
        [.. home.FindAll(".tile").Select(t => t.GetAttribute("data-sensor-id"))];

    private static string PageOf(IRenderedComponent<Home> home) => home.Find("[data-part=wall-page]").TextContent;
}
