using Sensocto.Core.Attention;
using Sensocto.Dashboard.Components.View;
using Sensocto.Dashboard.Settings;
using Sensocto.Dashboard.Tuning;
using Sensocto.Tests.Feeds;

namespace Sensocto.Tests.Components.Tuning;

/// <summary>A11 per page, and A4's boost per profile.</summary>
public sealed class PageProfileTests : DashboardTestContext
{
    private static readonly DeviceReport _fine = new(1, true, false, 5, 5);
    private readonly AttentionCell _cell;

    public PageProfileTests() => _cell = Engine.Add(new FakeFeed("a")).Cell;

    [Theory]
    [InlineData(0.31, false, AttentionLevel.High)]
    [InlineData(0.29, false, AttentionLevel.Medium)]
    [InlineData(0.14, false, AttentionLevel.Low)]
    [InlineData(0.05, true, AttentionLevel.High)]
    public void A11_a_battery_caps_what_this_page_raises(double battery, bool isCharging, AttentionLevel most)
    {
        Circuit.Viewer!.Set(_cell, Interest.View | Interest.Focus);
        Assert.True(Profile.Report(_fine with { Battery = battery, IsCharging = isCharging }));
        Run(200);
        Assert.Equal((most, most), (_cell.Level, Profile.BatteryCap));
    }

    [Fact]
    public void A11_the_cap_is_this_pages_alone_and_ends_with_the_charger()
    {
        Profile.Report(_fine with { Battery = 0.1, IsCharging = false });
        Circuit.Viewer!.Set(_cell, Interest.Focus);
        Assert.Equal(AttentionLevel.Low, _cell.Level);
        var other = Engine.Connect("Ben");
        other.Set(_cell, Interest.View);
        Assert.Equal(AttentionLevel.Medium, _cell.Level);
        Profile.Report(_fine with { Battery = 0.1 });
        Assert.Equal(AttentionLevel.High, _cell.Level);
    }

    [Fact]
    public void A11_a_page_that_comes_back_as_another_viewer_is_capped_as_before()
    {
        Profile.Report(_fine with { Battery = 0.2, IsCharging = false });
        Circuit.Down();
        Engine.Clock.Run(200_000);
        Circuit.Up();
        Circuit.Viewer!.Set(_cell, Interest.Focus);
        Assert.Equal(AttentionLevel.Medium, _cell.Level);
    }

    [Fact]
    public void On_a_wall_nothing_is_more_than_in_view()
    {
        Assert.NotNull(Profile);
        Services.GetService<ViewAddress>()!.Go(new GridView { IsKiosk = true });
        Circuit.Viewer!.Set(_cell, Interest.View | Interest.Hover);
        Assert.Equal(AttentionLevel.Medium, _cell.Level);
        Assert.Equal("Ada hovers (at most Medium)", Engine.Tracker.Describe(_cell).Reason);
    }

    [Fact]
    public void What_no_device_can_have_is_refused_and_changes_nothing()
    {
        Profile.Report(_fine);
        Assert.False(Profile.Report(_fine with { Battery = 7 }));
        Assert.Equal(_fine, Profile.Device);
    }

    [Theory]
    [InlineData(ProfileChoice.Lan, 1_000)]
    [InlineData(ProfileChoice.Standard, 2_000)]
    [InlineData(ProfileChoice.Mobile, 3_000)]
    public void A_look_outlasts_the_pointer_as_long_as_the_profile_says(ProfileChoice choice, int boostMs)
    {
        Assert.NotNull(Profile);
        Settings.Change(Settings.Current with { Profile = choice });
        HoverAndLeave();
        Run(boostMs - 50);
        Assert.Equal(AttentionLevel.High, _cell.Level);
        Run(100);
        Assert.Equal(AttentionLevel.Medium, _cell.Level);
    }

    [Fact]
    public void A_profile_that_nobody_chose_does_not_shorten_the_configured_boost()
    {
        Profile.Report(_fine);
        Assert.Equal((ProfileChoice.Lan, new ProfileFigures(30, 200, 2_000)), (Profile.Name, Profile.Figures));
        Settings.Change(Settings.Current with { Profile = ProfileChoice.Lan });
        Assert.Equal(ProfileFigures.Lan, Profile.Figures);
    }

    [Fact]
    public void The_link_chooses_by_its_best_round_trip_until_the_operator_does()
    {
        Profile.Report(_fine with { RoundTripMs = 900, BestRoundTripMs = 30 });
        Assert.Equal(ProfileChoice.Standard, Profile.Name);
        Profile.Report(_fine with { RoundTripMs = 900, BestRoundTripMs = 300 });
        Assert.Equal(ProfileChoice.Mobile, Profile.Name);
        Settings.Change(Settings.Current with { Profile = ProfileChoice.Lan });
        Assert.Equal(ProfileChoice.Lan, Profile.Name);
    }

    private void HoverAndLeave()
    {
        Circuit.Viewer!.Set(_cell, Interest.View | Interest.Hover);
        Circuit.Viewer.Set(_cell, Interest.View);
    }
}
