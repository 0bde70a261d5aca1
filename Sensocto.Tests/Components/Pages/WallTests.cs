using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using Sensocto.Core.Sensors;
using Sensocto.Dashboard.Components.Pages;
using Sensocto.Tests.Feeds;

namespace Sensocto.Tests.Components.Pages;

/// <summary>The main screen on a wall.</summary>
public sealed class WallTests : DashboardTestContext
{
    // Two rows and a head, beside the padding.
    private const double Room = 28 + (2 * 176) + 16;

    public WallTests()
    {
        SetupPageModule("shell", setup => setup is [DotNetObjectReference<Home>]);
        SetupPageModule("wall", setup => setup is []);
        for (var i = 0; i < 5; i++)
        {
            Engine.Add(new FakeFeed($"s{i}", FakeFeed.Attribute("value", limits: new AlarmLimits(High: 100))));
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

    private static string?[] Tiles(IRenderedComponent<Home> home) =>
        [.. home.FindAll(".tile").Select(t => t.GetAttribute("data-sensor-id"))];

    private static string PageOf(IRenderedComponent<Home> home) => home.Find("[data-part=wall-page]").TextContent;
}
