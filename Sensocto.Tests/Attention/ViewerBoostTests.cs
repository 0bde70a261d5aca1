using Sensocto.Core.Attention;
using Sensocto.Core.Sensors;
using static Sensocto.Tests.Attention.TrackerFixture;

namespace Sensocto.Tests.Attention;

/// <summary>A4: what a pointer leaves behind.</summary>
public sealed class ViewerBoostTests : IDisposable
{
    private const Interest ViewAndHover = Interest.View | Interest.Hover;
    private readonly TrackerFixture _f = new();
    private readonly Viewer _ada;
    private readonly AttentionCell _cell;

    public ViewerBoostTests() => (_ada, _cell) = (_f.Connect("Ada"), _f.Cell(Pressure));

    public void Dispose() => _f.Dispose();

    [Fact]
    public void A4_the_boost_counts_from_the_leave_and_not_from_the_enter()
    {
        _ada.Set(_cell, ViewAndHover);
        _f.Advance(30);
        _ada.Set(_cell, Interest.View);
        _f.Advance(1.999);
        Assert.Equal(AttentionLevel.High, _cell.Level);

        _f.Advance(0.001);
        Assert.Equal(AttentionLevel.Medium, _cell.Level);
    }

    [Fact]
    public void A4_leaving_again_counts_anew()
    {
        _ada.Set(_cell, ViewAndHover);
        _ada.Set(_cell, Interest.View);
        _f.Advance(1.5);
        _ada.Set(_cell, ViewAndHover);
        _ada.Set(_cell, Interest.View);
        _f.Advance(1.999);
        Assert.Equal(AttentionLevel.High, _cell.Level);

        _f.Advance(0.001);
        Assert.Equal(AttentionLevel.Medium, _cell.Level);
    }

    [Fact]
    public void A4_entering_again_cancels_the_boost()
    {
        _ada.Set(_cell, ViewAndHover);
        _ada.Set(_cell, Interest.View);
        _f.Advance(1);
        _ada.Set(_cell, ViewAndHover);
        Assert.Equal(TimeSpan.Zero, _f.Tracker.Describe(_cell).Watchers[0].BoostLeft);
        _f.Advance(10);
        Assert.Equal(AttentionLevel.High, _cell.Level);
    }

    [Fact]
    public void A4_a_view_that_is_said_again_leaves_the_boost_alone()
    {
        _ada.Set(_cell, ViewAndHover);
        _ada.Set(_cell, Interest.View);
        _f.Advance(1);
        _ada.Set(_cell, Interest.View);
        _f.Advance(0.999);
        Assert.Equal(AttentionLevel.High, _cell.Level);

        _f.Advance(0.001);
        Assert.Equal(AttentionLevel.Medium, _cell.Level);
    }

    [Fact]
    public void A4_boosts_of_two_viewers_end_each_by_itself()
    {
        var ben = _f.Connect("Ben");
        _ada.Set(_cell, Interest.Hover);
        ben.Set(_cell, Interest.Hover);
        _ada.Set(_cell, Interest.None);
        _f.Advance(1);
        ben.Set(_cell, Interest.None);
        _f.Advance(1);
        Assert.Equal("Ben", Assert.Single(_f.Tracker.Describe(_cell).Watchers).Viewer.Operator);
        Assert.Equal(AttentionLevel.High, _cell.Level);

        _f.Advance(1);
        Assert.Equal(AttentionLevel.Low, _cell.Level);
    }

    [Fact]
    public void A4_boosts_of_one_viewer_on_many_keys_end_each_by_itself()
    {
        AttributeId[] attributes = [new("a"), new("b"), new("c")];
        _f.Catalog.Add(Describe(new("wall"), attributes));
        var cells = Array.ConvertAll(attributes, a => _f.Cell(new("wall"), a));
        foreach (var cell in cells)
        {
            _ada.Set(cell, Interest.Hover);
            _ada.Set(cell, Interest.None);
            _f.Advance(0.5);
        }

        _f.Advance(0.5);
        Assert.Equal([AttentionLevel.Low, AttentionLevel.High, AttentionLevel.High], cells.Select(c => c.Level));
        _f.Advance(0.5);
        Assert.Equal([AttentionLevel.Low, AttentionLevel.Low, AttentionLevel.High], cells.Select(c => c.Level));
        _f.Advance(0.5);
        Assert.Equal([AttentionLevel.Low, AttentionLevel.Low, AttentionLevel.Low], cells.Select(c => c.Level));
    }

    [Fact]
    public void A4_the_end_of_a_boost_has_its_own_key_looked_at_and_no_other()
    {
        foreach (var cell in (AttentionCell[])[_cell, _f.Cell(Steam)])
        {
            _ada.Set(cell, Interest.Hover);
            _ada.Set(cell, Interest.None);
            _f.Advance(2);
            Assert.Equal(1, _f.Tracker.Figures.PendingKeys);
            _f.Advance(1);
        }
    }

    [Fact]
    public void A4_a_pin_that_comes_and_goes_leaves_the_boost_alone()
    {
        _ada.Set(_cell, Interest.Hover);
        _ada.Set(_cell, Interest.None);
        _f.Advance(1);
        _ada.Pin(Boiler);
        _ada.Unpin(Boiler);
        Assert.Equal(TimeSpan.FromSeconds(1), _f.Tracker.Describe(_cell).Watchers[0].BoostLeft);
        _f.Advance(1);
        Assert.Equal(AttentionLevel.Low, _cell.Level);
    }

    [Fact]
    public void A4_a_boost_is_as_long_in_an_old_tracker()
    {
        _ada.KeepWithoutLease();
        _f.Advance(3 * 3600);
        _ada.Set(_cell, Interest.Hover);
        _ada.Set(_cell, Interest.None);
        _f.Advance(1.999);
        Assert.Equal(AttentionLevel.High, _cell.Level);
        _f.Advance(0.001);
        Assert.Equal(AttentionLevel.Low, _cell.Level);
    }

    [Fact]
    public void A4_the_end_of_a_boost_on_a_key_that_was_let_go_leaves_the_other_keys()
    {
        var pump = new SensorId("pump");
        _f.Catalog.Add(Describe(pump, Pressure));
        _ada.Set(_cell, Interest.View);
        _ada.Set(pump, Pressure, Interest.Hover);
        _ada.Set(pump, Pressure, Interest.None);
        _ada.Suspend();
        _f.Catalog.Remove(pump);
        _f.Advance(0.1);
        _ada.Resume();
        _f.Advance(5);
        Assert.Equal(1, _ada.InterestCount);
        _ada.Dispose();
        Assert.Equal(AttentionLevel.Low, _cell.Level);
    }

    [Theory]
    [InlineData("dispose")]
    [InlineData("suspend")]
    [InlineData("hide")]
    public void A4_there_is_no_boost_for_a_viewer_that_went_away(string how)
    {
        _ada.Set(_cell, Interest.Hover);
        _ada.Set(_cell, Interest.None);
        Leave(how);
        Assert.Equal(AttentionLevel.Low, _cell.Level);
    }

    [Theory]
    [InlineData("dispose")]
    [InlineData("suspend")]
    [InlineData("hide")]
    public void A4_going_away_while_hovering_starts_no_boost(string how)
    {
        _ada.Set(_cell, Interest.Hover);
        Leave(how);
        Assert.Equal(AttentionLevel.Low, _cell.Level);
    }

    [Fact]
    public void A4_a_hidden_page_that_ends_its_hover_starts_no_boost()
    {
        _ada.Hide();
        _ada.Set(_cell, Interest.Hover);
        _ada.Set(_cell, Interest.None);
        _ada.Show();

        Assert.Equal(AttentionLevel.None, _cell.Level);
    }

    [Fact]
    public void A4_a_boost_that_was_forgotten_does_not_end_a_later_hover()
    {
        _ada.Set(_cell, Interest.Hover);
        _ada.Set(_cell, Interest.None);
        _ada.Suspend();
        _ada.Resume();
        _ada.Set(_cell, Interest.Hover);
        _f.Advance(5);

        Assert.Equal(AttentionLevel.High, _cell.Level);
    }

    [Fact]
    public void A4_a_boost_does_not_come_back_with_the_link_or_the_page()
    {
        _ada.Set(_cell, ViewAndHover);
        _ada.Set(_cell, Interest.View);
        _ada.Suspend();
        _ada.Resume();
        Assert.Equal(AttentionLevel.Medium, _cell.Level);

        _ada.Set(_cell, ViewAndHover);
        _ada.Set(_cell, Interest.View);
        _ada.Hide();
        _ada.Show();
        Assert.Equal(AttentionLevel.Medium, _cell.Level);
    }

    [Fact]
    public void A4_a_boost_of_zero_is_none()
    {
        _ada.SetBoost(TimeSpan.Zero);
        _ada.Set(_cell, ViewAndHover);
        _ada.Set(_cell, Interest.View);

        Assert.Equal(AttentionLevel.Medium, _cell.Level);
    }

    [Fact]
    public void A4_a_shorter_boost_holds_for_the_next_leave_of_the_same_key()
    {
        _ada.SetBoost(TimeSpan.FromSeconds(60));
        _ada.Set(_cell, Interest.Hover);
        _ada.Set(_cell, Interest.None);
        _ada.SetBoost(TimeSpan.FromSeconds(1));
        _ada.Set(_cell, Interest.Hover);
        _ada.Set(_cell, Interest.None);
        _f.Advance(0.999);
        Assert.Equal(AttentionLevel.High, _cell.Level);

        _f.Advance(0.001);
        Assert.Equal(AttentionLevel.Low, _cell.Level);
    }

    [Fact]
    public void A4_a_shorter_boost_ends_before_a_longer_one_that_runs_elsewhere()
    {
        var steam = _f.Cell(Steam);
        _ada.SetBoost(TimeSpan.FromSeconds(60));
        _ada.Set(steam, Interest.Hover);
        _ada.Set(steam, Interest.None);
        _f.Advance(1);
        _ada.SetBoost(TimeSpan.FromSeconds(1));
        _ada.Set(_cell, Interest.Hover);
        _ada.Set(_cell, Interest.None);
        _f.Advance(1);
        Assert.Equal((AttentionLevel.Low, AttentionLevel.High), (_cell.Level, steam.Level));

        Keep(57.999);
        Assert.Equal(AttentionLevel.High, steam.Level);
        _f.Advance(0.001);
        Assert.Equal(AttentionLevel.Low, steam.Level);
    }

    [Theory]
    [InlineData(-0.001)]
    [InlineData(60.001)]
    public void A4_a_boost_out_of_bounds_is_refused(double seconds) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => _ada.SetBoost(TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void A4_a_boost_may_be_as_long_as_a_minute()
    {
        _ada.SetBoost(TimeSpan.FromSeconds(60));
        _ada.Set(_cell, Interest.Hover);
        _ada.Set(_cell, Interest.None);
        Keep(59.999);
        Assert.Equal(AttentionLevel.High, _cell.Level);
        _f.Advance(0.001);
        Assert.Equal(AttentionLevel.Low, _cell.Level);
    }

    private void Leave(string how)
    {
        switch (how)
        {
            case "dispose":
                _ada.Dispose();
                break;
            case "suspend":
                _ada.Suspend();
                break;
            default:
                _ada.Hide();
                break;
        }
    }

    private void Keep(double seconds)
    {
        _ada.Beat();
        _f.Advance(seconds);
    }
}
