using Sensocto.Core.Attention;
using Sensocto.Core.Sensors;
using static Sensocto.Tests.Attention.TrackerFixture;

namespace Sensocto.Tests.Attention;

/// <summary>A2 and A9 for a whole sensor: at most one notification an interval, and always one after the last change.</summary>
public sealed class SensorAttentionTests : IDisposable
{
    private readonly TrackerFixture _f = new(new AttentionOptions { SensorInterval = TimeSpan.FromMilliseconds(500) });
    private readonly Viewer _ada;
    private readonly List<AttentionLevel> _told = [];

    public SensorAttentionTests()
    {
        _ada = _f.Connect("Ada");
        _f.Tracker.Subscribe(Boiler, c => _told.Add(c.Level));
    }

    public void Dispose() => _f.Dispose();

    [Fact]
    public void A_sensor_is_as_high_as_its_highest_attribute()
    {
        _ada.Set(Boiler, Pressure, Interest.View);
        _ada.Set(Boiler, Steam, Interest.Hover);
        Assert.Equal(AttentionLevel.High, _f.Tracker.GetSensorLevel(Boiler));
        _ada.Set(Boiler, Steam, Interest.None);
        _f.Advance(2);
        Assert.Equal(AttentionLevel.Medium, _f.Tracker.GetSensorLevel(Boiler));
    }

    [Fact]
    public void The_first_change_is_told_at_once_and_those_within_the_interval_as_one_at_its_end()
    {
        _ada.Set(Boiler, Pressure, Interest.View);
        Assert.Equal([AttentionLevel.Medium], _told);
        _ada.Set(Boiler, Steam, Interest.View);
        _ada.Set(Boiler, Pressure, Interest.Focus);
        _f.Advance(0.499);
        Assert.Equal([AttentionLevel.Medium], _told);
        _f.Advance(0.001);
        Assert.Equal([AttentionLevel.Medium, AttentionLevel.High], _told);
        _f.Advance(5);
        Assert.Equal(2, _told.Count);
        Assert.Equal(2, _f.Tracker.Figures.SensorsTold);
    }

    [Fact]
    public void After_a_trailing_notification_the_interval_counts_anew()
    {
        _ada.Set(Boiler, Pressure, Interest.View);
        _ada.Set(Boiler, Pressure, Interest.Focus);
        _f.Advance(0.5);
        _ada.Set(Boiler, Steam, Interest.View);
        Assert.Equal(2, _told.Count);
        _f.Advance(0.5);
        Assert.Equal(3, _told.Count);
    }

    [Fact]
    public void A_fall_is_told_with_the_flush()
    {
        _ada.Set(Boiler, Pressure, Interest.View);
        _f.Advance(1);
        _ada.Set(Boiler, Pressure, Interest.None);
        _f.Advance(0.099);
        Assert.Equal([AttentionLevel.Medium], _told);
        _f.Advance(0.001);
        Assert.Equal([AttentionLevel.Medium, AttentionLevel.Low], _told);
    }

    [Fact]
    public void Another_watcher_is_told_even_if_no_level_changed()
    {
        _ada.Set(Boiler, Pressure, Interest.View);
        _f.Advance(1);
        var ben = _f.Connect("Ben");
        ben.Set(Boiler, Pressure, Interest.View);
        _f.Advance(0.1);
        Assert.Equal(2, _told.Count);
        _f.Advance(1);
        ben.Dispose();
        _f.Advance(0.1);
        Assert.Equal(3, _told.Count);
    }

    [Fact]
    public void A_rank_that_changes_neither_level_nor_watchers_is_not_told()
    {
        _ada.Set(Boiler, Pressure, Interest.Focus);
        var ben = _f.Connect("Ben");
        ben.Set(Boiler, Pressure, Interest.View);
        _f.Advance(1);
        _told.Clear();
        ben.Set(Boiler, Pressure, Interest.Focus);
        _f.Advance(1);
        Assert.Empty(_told);
    }

    [Fact]
    public void Another_name_is_told()
    {
        _ada.Set(Boiler, Pressure, Interest.View);
        _f.Advance(1);
        _ada.Rename("Countess");
        _f.Advance(0.1);
        Assert.Equal(2, _told.Count);
    }

    [Fact]
    public void Removal_and_return_are_told()
    {
        _ada.Set(Boiler, Pressure, Interest.View);
        _f.Advance(1);
        _f.Catalog.Remove(Boiler);
        _f.Advance(1);
        _f.Catalog.Add(Describe(Boiler, Pressure, Steam));
        _f.Advance(1);
        Assert.Equal([AttentionLevel.Medium, AttentionLevel.None, AttentionLevel.Medium], _told);
    }

    [Fact]
    public void Who_listened_before_a_removal_hears_of_the_sensor_that_came_back_hours_later()
    {
        _f.Catalog.Remove(Boiler);
        _f.Advance(7200);
        _f.Catalog.Add(Describe(Boiler, Pressure));
        _f.Connect("Ben").Set(Boiler, Pressure, Interest.View);
        Assert.Equal([AttentionLevel.None, AttentionLevel.Medium], _told);
    }

    [Fact]
    public void Who_listens_after_a_return_hears_of_keys_that_a_viewer_kept_alive()
    {
        using var f = new TrackerFixture();
        var ada = f.Connect("Ada");
        ada.Set(Boiler, Pressure, Interest.View);
        f.Catalog.Remove(Boiler);
        f.Advance(1);
        f.Catalog.Add(Describe(Boiler, Pressure, Steam));
        f.Advance(1);
        var told = new List<AttentionLevel>();
        using var subscription = f.Tracker.Subscribe(Boiler, c => told.Add(c.Level));
        ada.Set(Boiler, Pressure, Interest.Focus);
        Assert.Equal([AttentionLevel.High], told);
    }

    [Fact]
    public void An_unknown_or_removed_sensor_has_no_subscribers_and_no_level()
    {
        Assert.Null(_f.Tracker.Subscribe(new SensorId("nowhere"), _ => { }));
        Assert.Equal(AttentionLevel.None, _f.Tracker.GetSensorLevel(new SensorId("nowhere")));
        _ada.Set(Boiler, Pressure, Interest.View);
        _f.Catalog.Remove(Boiler);
        Assert.Null(_f.Tracker.Subscribe(Boiler, _ => { }));
        Assert.Equal(AttentionLevel.None, _f.Tracker.GetSensorLevel(Boiler));
    }

    [Fact]
    public void A_subscriber_that_throws_keeps_nobody_from_hearing()
    {
        using var failing = _f.Tracker.Subscribe(Boiler, _ => throw new InvalidOperationException("mine"));
        using var last = _f.Tracker.Subscribe(Boiler, c => _told.Add(c.Level));
        _ada.Set(Boiler, Pressure, Interest.View);
        Assert.Equal([AttentionLevel.Medium, AttentionLevel.Medium], _told);
    }

    [Fact]
    public void A_subscriber_that_changes_the_sensor_hears_of_that_too_and_is_not_called_within_its_own_call()
    {
        using var f = new TrackerFixture(new AttentionOptions { SensorInterval = TimeSpan.Zero });
        var ada = f.Connect("Ada");
        var (depth, deepest) = (0, 0);
        var told = new List<AttentionLevel>();
        using var subscription = f.Tracker.Subscribe(
            Boiler,
            c =>
            {
                deepest = Math.Max(deepest, ++depth);
                told.Add(c.Level);
                ada.Set(Boiler, Pressure, Interest.Focus);
                depth--;
            }
        );
        ada.Set(Boiler, Pressure, Interest.View);
        Assert.Equal([AttentionLevel.Medium, AttentionLevel.High], told);
        Assert.Equal(1, deepest);
    }

    [Fact]
    public void Without_an_interval_every_change_is_told()
    {
        using var f = new TrackerFixture(new AttentionOptions { SensorInterval = TimeSpan.Zero });
        var ada = f.Connect("Ada");
        var told = new List<AttentionLevel>();
        using var subscription = f.Tracker.Subscribe(Boiler, c => told.Add(c.Level));
        ada.Set(Boiler, Pressure, Interest.View);
        ada.Set(Boiler, Pressure, Interest.Focus);
        Assert.Equal([AttentionLevel.Medium, AttentionLevel.High], told);
    }

    [Fact]
    public void A_rise_that_makes_a_fall_good_is_told_at_once()
    {
        _ada.Set(Boiler, Pressure, Interest.View);
        _f.Advance(1);
        _ada.Set(Boiler, Pressure, Interest.None);
        _f.Connect("Ben").Set(Boiler, Pressure, Interest.View);
        Assert.Equal([AttentionLevel.Medium, AttentionLevel.Medium], _told);
    }

    [Fact]
    public void What_a_rise_told_is_not_told_again_by_the_next_flush()
    {
        var ben = _f.Connect("Ben");
        ben.Set(Boiler, Pressure, Interest.View);
        _f.Advance(1);
        _ada.Set(Boiler, Pressure, Interest.Focus);
        _f.Advance(1);
        _told.Clear();
        ben.Set(Boiler, Pressure, Interest.Focus);
        _f.Advance(1);
        Assert.Empty(_told);
    }

    [Fact]
    public void Where_nobody_listens_nothing_is_told_and_no_interval_begins()
    {
        using var f = new TrackerFixture();
        var ada = f.Connect("Ada");
        ada.Set(Boiler, Pressure, Interest.View);
        Assert.Equal(0, f.Tracker.Figures.SensorsTold);
        var told = new List<AttentionLevel>();
        using var subscription = f.Tracker.Subscribe(Boiler, c => told.Add(c.Level));
        ada.Set(Boiler, Pressure, Interest.Focus);
        Assert.Equal([AttentionLevel.High], told);
    }

    [Fact]
    public void Changes_of_many_flushes_within_one_interval_are_told_once()
    {
        _ada.Set(Boiler, Pressure, Interest.View);
        _ada.Set(Boiler, Steam, Interest.View);
        for (var i = 0; i < 2; i++)
        {
            _ada.Set(Boiler, Pressure, i == 0 ? Interest.None : Interest.Focus);
            _f.Advance(0.15);
            _ada.Set(Boiler, Steam, Interest.None);
        }

        _f.Advance(2);
        Assert.Equal([AttentionLevel.Medium, AttentionLevel.High], _told);
    }

    [Fact]
    public void A_change_just_after_a_rise_took_the_interval_that_another_waited_for_is_told_at_the_next()
    {
        var steam = _f.Cell(Steam);
        _ada.Set(Boiler, Pressure, Interest.View);
        _ada.Set(steam, Interest.View);
        _ada.Set(steam, Interest.None);
        _f.Advance(0.4);
        using var subscription = _f.Cell(Pressure)
            .Subscribe(_ =>
            {
                _ada.Set(steam, Interest.View);
                _ada.Set(steam, Interest.Focus);
            });
        _ada.Set(Boiler, Pressure, Interest.None);
        _f.Advance(0.1);
        Assert.Equal([AttentionLevel.Medium, AttentionLevel.Medium], _told);
        _f.Advance(0.5);
        Assert.Equal([AttentionLevel.Medium, AttentionLevel.Medium, AttentionLevel.High], _told);
    }

    [Fact]
    public void A_return_that_nobody_watches_is_not_told()
    {
        using var kept = _f.Cell(Pressure).Subscribe(_ => { });
        _f.Catalog.Remove(Boiler);
        _f.Advance(1);
        _told.Clear();
        _f.Catalog.Add(Describe(Boiler, Pressure));
        _f.Advance(1);
        Assert.Empty(_told);
    }
}
