using Sensocto.Core.Attention;
using static Sensocto.Tests.Attention.TrackerFixture;

namespace Sensocto.Tests.Attention;

/// <summary>A1, A3, A6, A7 and A11: one viewer's reports and state. <see cref="ViewerBoostTests"/> has its boosts.</summary>
public sealed class ViewerTests : IDisposable
{
    private const Interest ViewAndHover = Interest.View | Interest.Hover;
    private readonly TrackerFixture _f = new();
    private readonly Viewer _ada;
    private readonly AttentionCell _cell;

    public ViewerTests() => (_ada, _cell) = (_f.Connect("Ada"), _f.Cell(Pressure));

    public void Dispose() => _f.Dispose();

    [Theory]
    [InlineData(Interest.None, AttentionLevel.None)]
    [InlineData(Interest.View, AttentionLevel.Medium)]
    [InlineData(Interest.Hover, AttentionLevel.High)]
    [InlineData(Interest.Focus, AttentionLevel.High)]
    [InlineData(Interest.View | Interest.Focus, AttentionLevel.High)]
    public void A1_interest_gives_the_level(Interest interest, AttentionLevel expected)
    {
        Assert.True(_ada.Set(_cell, interest));
        Assert.Equal(expected, _cell.Level);
    }

    [Fact]
    public void A3_releasing_focus_leaves_what_the_viewport_says()
    {
        _ada.Set(_cell, Interest.View | Interest.Focus);
        _ada.Set(_cell, Interest.View);

        Assert.Equal(AttentionLevel.Medium, _cell.Level);
    }

    [Fact]
    public void A3_focus_does_not_imply_hover_so_its_end_starts_no_boost()
    {
        _ada.Set(_cell, Interest.Focus);
        _ada.Set(_cell, Interest.None);

        Assert.Equal(AttentionLevel.Low, _cell.Level);
    }

    [Fact]
    public void A3_saying_the_same_twice_counts_once()
    {
        _ada.Set(_cell, Interest.View);
        _ada.Set(_cell, Interest.View);
        Assert.Equal(1, _cell.ViewerCount);

        _ada.Set(_cell, Interest.None);
        Assert.Equal(0, _cell.ViewerCount);
    }

    [Fact]
    public void A3_bits_that_a_page_may_not_report_are_ignored()
    {
        Assert.True(_ada.Set(_cell, (Interest)0xF8));

        Assert.Equal(AttentionLevel.None, _cell.Level);
        Assert.Equal(0, _ada.InterestCount);
    }

    [Fact]
    public void A6_a_link_that_goes_down_takes_the_interest_and_one_that_comes_back_restores_it()
    {
        _ada.Set(_cell, ViewAndHover);
        _ada.Suspend();
        Assert.Equal(AttentionLevel.Low, _cell.Level);
        Assert.False(_ada.IsPresent);

        _ada.Resume();
        Assert.Equal(AttentionLevel.High, _cell.Level);
        Assert.True(_ada.IsPresent);
    }

    [Fact]
    public void A6_suspend_resume_and_dispose_may_be_told_twice_and_in_any_order()
    {
        _ada.Set(_cell, Interest.View);
        _ada.Suspend();
        _ada.Suspend();
        Assert.Equal(0, _cell.ViewerCount);
        _ada.Resume();
        _ada.Resume();
        Assert.Equal(1, _cell.ViewerCount);
        _ada.Suspend();
        _ada.Dispose();
        _ada.Dispose();
        _ada.Suspend();
        _ada.Resume();
        _ada.Show();
        _ada.Cap(AttentionLevel.Low);

        Assert.Equal(0, _cell.ViewerCount);
        Assert.True(_ada.IsClosed);
        Assert.Equal(0, _f.Tracker.Figures.Viewers);
    }

    [Fact]
    public void A6_what_a_suspended_page_still_says_counts_when_the_link_is_back()
    {
        _ada.Suspend();
        Assert.True(_ada.Set(_cell, Interest.View));
        Assert.Equal(AttentionLevel.None, _cell.Level);

        _ada.Resume();
        Assert.Equal(AttentionLevel.Medium, _cell.Level);
    }

    [Fact]
    public void A6_a_viewer_that_is_gone_can_report_nothing_and_pin_nothing()
    {
        _ada.Dispose();

        Assert.False(_ada.Set(_cell, Interest.View));
        Assert.Equal(PinResult.Refused, _ada.Pin(Boiler));
        Assert.Equal(2, _f.Tracker.Figures.Refused);
        Assert.Equal(AttentionLevel.None, _cell.Level);
    }

    [Fact]
    public void A6_a_viewer_that_is_gone_keeps_its_name()
    {
        _ada.Dispose();
        _ada.Rename("Eve");
        Assert.Equal("Ada", _ada.Info.Operator);
    }

    [Fact]
    public void A6_a_full_resync_lets_go_of_what_is_not_named_without_a_dip_or_a_boost()
    {
        var steam = _f.Cell(Steam);
        _ada.Set(_cell, Interest.View);
        _ada.Set(steam, Interest.Hover);
        var told = Listen(_cell);
        _ada.Set(_cell, Interest.View);
        _ada.KeepOnly([_cell]);
        _f.Advance(1);

        Assert.Empty(told);
        Assert.Equal((AttentionLevel.Medium, AttentionLevel.Low), (_cell.Level, steam.Level));
    }

    [Fact]
    public void A6_a_full_resync_leaves_pins()
    {
        _ada.Pin(Boiler);
        _ada.Set(_cell, Interest.View);
        _ada.KeepOnly([]);

        Assert.Equal(AttentionLevel.High, _cell.Level);
        _ada.Unpin(Boiler);
        Assert.Equal(AttentionLevel.Low, _cell.Level);
    }

    [Fact]
    public void A7_a_hidden_page_counts_for_nothing_and_shown_again_for_what_is_in_view()
    {
        var steam = _f.Cell(Steam);
        _ada.Set(_cell, Interest.View | Interest.Hover | Interest.Focus);
        _ada.Set(steam, Interest.Focus);
        _ada.Hide();
        Assert.Equal((AttentionLevel.Low, AttentionLevel.Low), (_cell.Level, steam.Level));

        _ada.Show();
        Assert.Equal((AttentionLevel.Medium, AttentionLevel.Low), (_cell.Level, steam.Level));
    }

    [Fact]
    public void A7_hidden_and_suspended_are_apart()
    {
        _ada.Set(_cell, Interest.View);
        _ada.Hide();
        _ada.Suspend();
        _ada.Show();
        Assert.Equal(0, _cell.ViewerCount);
        _ada.Hide();
        _ada.Resume();
        Assert.Equal(0, _cell.ViewerCount);
        _ada.Show();
        Assert.Equal(1, _cell.ViewerCount);
    }

    [Fact]
    public void A7_a_hidden_page_keeps_its_pins_and_a_suspended_one_does_not()
    {
        _ada.Pin(Boiler);
        _ada.Hide();
        Assert.Equal(AttentionLevel.High, _cell.Level);

        _ada.Suspend();
        Assert.Equal(AttentionLevel.Low, _cell.Level);

        _ada.Resume();
        Assert.Equal(AttentionLevel.High, _cell.Level);
    }

    [Fact]
    public void A11_low_battery_caps_at_medium_and_critical_at_low()
    {
        _ada.Set(_cell, ViewAndHover);
        _ada.Cap(AttentionLevel.Medium);
        Assert.Equal(AttentionLevel.Medium, _cell.Level);
        _ada.Cap(AttentionLevel.Low);
        Assert.Equal(AttentionLevel.Low, _cell.Level);
        Assert.Equal(1, _cell.ViewerCount);
        _ada.Cap(AttentionLevel.High);
        Assert.Equal(AttentionLevel.High, _cell.Level);
    }

    [Fact]
    public void A11_the_cap_holds_for_what_is_reported_after_it_and_for_pins_and_boosts()
    {
        _ada.Cap(AttentionLevel.Low);
        _ada.Pin(Boiler);
        _ada.Set(_cell, Interest.Hover);
        _ada.Set(_cell, Interest.None);

        Assert.Equal((AttentionLevel.Low, AttentionLevel.Low), (_cell.Level, _f.Cell(Steam).Level));
    }

    [Fact]
    public void A11_the_cap_is_that_viewers_alone()
    {
        var ben = _f.Connect("Ben");
        _ada.Set(_cell, Interest.Hover);
        ben.Set(_cell, Interest.View);
        _ada.Cap(AttentionLevel.Low);
        Assert.Equal(AttentionLevel.Medium, _cell.Level);

        ben.Set(_cell, Interest.Hover);
        Assert.Equal(AttentionLevel.High, _cell.Level);
    }

    [Fact]
    public void A_key_that_is_gone_is_refused_and_counted()
    {
        Assert.True(_ada.Set(_cell, Interest.View));
        _f.Catalog.Remove(Boiler);
        Assert.False(_ada.Set(_cell, Interest.Hover));
        Assert.Equal(1, _f.Tracker.Figures.Refused);
    }

    [Fact]
    public void A_viewer_may_not_watch_more_keys_than_its_bound()
    {
        using var f = new TrackerFixture(new AttentionOptions { MaxInterestsPerViewer = 1 });
        var ada = f.Connect("Ada");
        Assert.True(ada.Set(f.Cell(Pressure), Interest.View));
        Assert.False(ada.Set(f.Cell(Steam), Interest.View));
        Assert.Equal((1L, AttentionLevel.None), (f.Tracker.Figures.Refused, f.Level(Steam)));

        Assert.True(ada.Set(f.Cell(Steam), Interest.None));
        Assert.True(ada.Set(f.Cell(Pressure), Interest.Focus));
        Assert.True(ada.Set(f.Cell(Pressure), Interest.None));
        Assert.True(ada.Set(f.Cell(Steam), Interest.View));
    }

    [Fact]
    public void A_viewer_that_is_gone_is_interested_in_nothing_whatever_boost_ran()
    {
        _ada.Set(_cell, Interest.Hover);
        _ada.Set(_cell, Interest.View);
        _ada.Dispose();
        Assert.Equal(0, _ada.InterestCount);
    }

    [Fact]
    public void A_report_that_moves_nothing_has_nothing_looked_at()
    {
        _ada.Set(_cell, Interest.View);
        _f.Advance(1);
        _ada.Set(_cell, Interest.View);
        Assert.Equal(0, _f.Tracker.Figures.PendingKeys);
    }
}
