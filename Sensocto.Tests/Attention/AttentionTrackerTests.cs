using System.Collections;
using Microsoft.Extensions.Options;
using Sensocto.Core.Attention;
using Sensocto.Core.Sensors;
using static Sensocto.Tests.Attention.TrackerFixture;

namespace Sensocto.Tests.Attention;

public sealed class AttentionTrackerTests : IDisposable
{
    private readonly TrackerFixture _f = new();

    public void Dispose() => _f.Dispose();

    [Fact]
    public void A1_a_key_goes_through_all_its_levels()
    {
        var cell = _f.Cell(Pressure);
        var told = Listen(cell);
        var ada = _f.Connect("Ada");

        Assert.Equal(AttentionLevel.None, cell.Level);
        ada.Set(cell, Interest.View);
        Assert.Equal(AttentionLevel.Medium, cell.Level);
        ada.Set(cell, Interest.View | Interest.Hover);
        Assert.Equal(AttentionLevel.High, cell.Level);
        Assert.Equal([AttentionLevel.Medium, AttentionLevel.High], told);

        ada.Set(cell, Interest.View);
        _f.Advance(1.999);
        Assert.Equal(AttentionLevel.High, cell.Level);
        _f.Advance(0.001);
        Assert.Equal(AttentionLevel.Medium, cell.Level);

        ada.Set(cell, Interest.None);
        Assert.Equal(AttentionLevel.Low, cell.Level);
        _f.Advance(57.9);
        ada.Beat();
        _f.Advance(2.099);
        Assert.Equal(AttentionLevel.Low, cell.Level);
        _f.Advance(0.001);
        Assert.Equal(AttentionLevel.None, cell.Level);
        _f.Advance(0.1);
        AttentionLevel[] all = [AttentionLevel.Medium, AttentionLevel.High, AttentionLevel.Low, AttentionLevel.None];
        Assert.Equal(all, told);
    }

    [Fact]
    public void A1_a_look_within_the_linger_makes_the_next_linger_count_anew()
    {
        var ada = _f.Connect("Ada");
        ada.Set(Boiler, Pressure, Interest.View);
        ada.Set(Boiler, Pressure, Interest.None);
        _f.Advance(59);
        ada.Beat();
        ada.Set(Boiler, Pressure, Interest.View);
        ada.Set(Boiler, Pressure, Interest.None);
        _f.Advance(59.999);
        Assert.Equal(AttentionLevel.Low, _f.Level(Pressure));
        _f.Advance(0.001);
        Assert.Equal(AttentionLevel.None, _f.Level(Pressure));
    }

    [Fact]
    public void A1_a_key_that_is_viewed_when_an_old_linger_ends_keeps_its_level_and_lingers_again_later()
    {
        var ada = _f.Connect("Ada");
        ada.Set(Boiler, Pressure, Interest.View);
        ada.Set(Boiler, Pressure, Interest.None);
        _f.Advance(30);
        ada.Set(Boiler, Pressure, Interest.View);
        ada.Beat();
        _f.Advance(45);
        Assert.Equal(AttentionLevel.Medium, _f.Level(Pressure));
        ada.Beat();
        ada.Set(Boiler, Pressure, Interest.None);
        _f.Advance(59.999);
        Assert.Equal(AttentionLevel.Low, _f.Level(Pressure));
        _f.Advance(0.001);
        Assert.Equal(AttentionLevel.None, _f.Level(Pressure));
    }

    [Fact]
    public void A1_a_key_never_viewed_is_none()
    {
        _f.Advance(100);
        Assert.Equal((AttentionLevel.None, 0), (_f.Level(Pressure), _f.Cell(Pressure).ViewerCount));
    }

    [Fact]
    public void A2_the_highest_over_all_viewers_wins()
    {
        var (ada, ben) = (_f.Connect("Ada"), _f.Connect("Ben"));
        ada.Set(Boiler, Pressure, Interest.View);
        ben.Set(Boiler, Pressure, Interest.Focus);
        Assert.Equal(AttentionLevel.High, _f.Level(Pressure));
        ben.Set(Boiler, Pressure, Interest.None);
        Assert.Equal(AttentionLevel.Medium, _f.Level(Pressure));
    }

    [Fact]
    public void A6_a_viewer_that_goes_leaves_the_others_alone()
    {
        var (ada, ben) = (_f.Connect("Ada"), _f.Connect("Ben"));
        ada.Set(Boiler, Pressure, Interest.View);
        ben.Set(Boiler, Pressure, Interest.View);
        ben.Set(Boiler, Steam, Interest.View);
        ada.Dispose();
        Assert.Equal((AttentionLevel.Medium, AttentionLevel.Medium), (_f.Level(Pressure), _f.Level(Steam)));
        Assert.Equal([ben], _f.Tracker.Viewers);
    }

    [Fact]
    public void A8_heartbeats_alone_keep_a_still_viewers_attention_for_hours()
    {
        var ada = _f.Connect("Ada");
        ada.Set(Boiler, Pressure, Interest.View);
        for (var i = 0; i < 200; i++)
        {
            _f.Advance(59);
            ada.Beat();
        }

        Assert.Equal(AttentionLevel.Medium, _f.Level(Pressure));
    }

    [Fact]
    public void A8_events_do_not_renew_a_lease()
    {
        var ada = _f.Connect("Ada");
        for (var i = 0; i < 6; i++)
        {
            ada.Set(Boiler, Pressure, Interest.View);
            ada.Set(Boiler, Pressure, Interest.Focus);
            _f.Advance(10);
        }

        Assert.True(ada.IsClosed);
    }

    [Fact]
    public void A8_a_sweep_removes_whoever_sent_no_heartbeat_for_a_lease_with_all_it_watched()
    {
        var ada = _f.Connect("Ada");
        ada.Set(Boiler, Pressure, Interest.Focus);
        ada.Pin(Boiler);
        _f.Advance(0.001);
        var ben = _f.Connect("Ben");
        ben.Set(Boiler, Steam, Interest.View);
        _f.Advance(59.998);
        Assert.False(ada.IsClosed);
        _f.Advance(0.001);

        Assert.True(ada.IsClosed);
        Assert.False(ben.IsClosed);
        Assert.Equal((AttentionLevel.Low, AttentionLevel.Medium), (_f.Level(Pressure), _f.Level(Steam)));
        Assert.Equal((1, 1), (_f.Tracker.Figures.Viewers, _f.Tracker.Figures.Reaped));
        Assert.Equal("Viewer tab of Ada sent no heartbeat for 60 s and was removed", _f.Log.LatestRecord.Message);

        _f.Advance(30);
        Assert.True(ben.IsClosed);
    }

    [Fact]
    public void A8_a_resume_is_a_heartbeat_and_a_suspended_viewer_still_has_a_lease()
    {
        var ada = _f.Connect("Ada");
        ada.Set(Boiler, Pressure, Interest.View);
        ada.Suspend();
        _f.Advance(59);
        ada.Resume();
        _f.Advance(59);
        Assert.Equal(AttentionLevel.Medium, _f.Level(Pressure));
        ada.Suspend();
        _f.Advance(2);
        Assert.True(ada.IsClosed);
    }

    [Fact]
    public void A12_a_sensor_that_comes_back_has_its_level_back()
    {
        var ada = _f.Connect("Ada");
        ada.Set(Boiler, Pressure, Interest.View);
        var told = Listen(_f.Cell(Pressure));

        _f.Catalog.Remove(Boiler);
        Assert.Equal(AttentionLevel.None, _f.Level(Pressure));
        _f.Advance(0.1);
        Assert.Equal([AttentionLevel.None], told);
        _f.Catalog.Add(Describe(Boiler, Pressure, Steam));
        Assert.Equal(AttentionLevel.Medium, _f.Level(Pressure));
        _f.Advance(0.001);
        Assert.Equal([AttentionLevel.None, AttentionLevel.Medium], told);
        ada.Set(Boiler, Pressure, Interest.None);
        Assert.Equal(AttentionLevel.Low, _f.Level(Pressure));
    }

    [Fact]
    public void A12_nobody_may_raise_a_removed_key_and_who_watched_it_may_let_go()
    {
        var ada = _f.Connect("Ada");
        var cell = _f.Cell(Pressure);
        ada.Set(cell, Interest.View);
        _f.Catalog.Remove(Boiler);

        Assert.False(ada.Set(cell, Interest.View | Interest.Hover));
        Assert.False(_f.Connect("Ben").Set(cell, Interest.View));
        Assert.True(ada.Set(cell, Interest.None));
        _f.Catalog.Add(Describe(Boiler, Pressure));
        Assert.Equal(AttentionLevel.None, cell.Level);
    }

    [Theory]
    [InlineData("AA:BB:CC:DD:EE:FF", "rate/min")]
    [InlineData("a:b", "c")]
    [InlineData("a", "b:c")]
    [InlineData("say \"hi\" o'clock", " ")]
    [InlineData("температура 🌡", "温度")]
    [InlineData("../..", "\u0000\t")]
    public void A13_ids_may_hold_anything(string sensor, string attribute)
    {
        var (s, a) = (new SensorId(sensor), new AttributeId(attribute));
        _f.Catalog.Add(Describe(s, a));
        Assert.True(_f.Connect("Ada").Set(s, a, Interest.View));
        Assert.Equal(AttentionLevel.Medium, _f.Tracker.GetLevel(s, a));
        Assert.Equal(AttentionLevel.Medium, _f.Tracker.GetSensorLevel(s));
        Assert.Equal(new AttributeKey(s, a), _f.Cell(s, a).Key);
    }

    [Fact]
    public void A13_ids_are_never_joined()
    {
        _f.Catalog.Add(Describe(new("a:b"), new AttributeId("c")));
        _f.Catalog.Add(Describe(new("a"), new AttributeId("b:c")));
        _f.Connect("Ada").Set(new("a:b"), new("c"), Interest.View);
        Assert.Equal(AttentionLevel.None, _f.Tracker.GetLevel(new("a"), new("b:c")));
    }

    [Fact]
    public void A13_unknown_ids_are_refused_and_counted()
    {
        var ada = _f.Connect("Ada");
        Assert.False(ada.Set(new("nowhere"), Pressure, Interest.View));
        Assert.False(ada.Set(Boiler, new("nothing"), Interest.View));
        Assert.False(ada.Set(default, default, Interest.View));
        Assert.Equal(3, _f.Tracker.Figures.Refused);
        Assert.Equal(0, ada.InterestCount);
        Assert.Equal(AttentionLevel.None, _f.Tracker.GetLevel(default, default));
    }

    [Fact]
    public void There_are_no_more_viewers_than_the_options_allow()
    {
        using var f = new TrackerFixture(new AttentionOptions { MaxViewers = 1 });
        var ada = f.Connect("Ada");
        var refusal = Assert.Throws<InvalidOperationException>(() => f.Connect("Ben"));
        Assert.Equal("There are 1 viewers already.", refusal.Message);
        Assert.Equal((1, 1), (f.Tracker.Figures.Viewers, f.Tracker.Figures.Refused));
        ada.Dispose();
        Assert.False(f.Connect("Ben").IsClosed);
    }

    [Fact]
    public void The_figures_count_what_happened()
    {
        var (ada, ben) = (_f.Connect("Ada"), _f.Connect("Ben"));
        ada.Set(Boiler, Pressure, Interest.View);
        ben.Set(Boiler, Pressure, Interest.View);
        Assert.Equal(1, _f.Tracker.Figures.PendingKeys);
        _f.Advance(0.1);
        ben.Dispose();
        ben.Dispose();

        var figures = _f.Tracker.Figures;
        Assert.Equal((1, 2, 2L, 1L), (figures.Viewers, figures.Keys, figures.Events, figures.Told));
        Assert.Equal((1, 0L), (figures.PendingKeys, figures.Refused));
        _f.Advance(0.1);
        Assert.Equal((0, 2L), (_f.Tracker.Figures.PendingKeys, _f.Tracker.Figures.Flushes));
    }

    [Fact]
    public void A_tracker_takes_up_what_the_catalog_holds_already_and_lets_go_of_it_when_disposed()
    {
        var catalog = new SensorCatalog();
        catalog.Add(Describe(Boiler, Pressure));
        var tracker = new AttentionTracker(catalog, Options.Create(new AttentionOptions()), new SteppedTime());
        Assert.Equal([new AttributeKey(Boiler, Pressure)], tracker.Cells.Select(c => c.Key));

        tracker.Dispose();
        catalog.Add(Describe(new("pump"), Pressure));
        Assert.False(tracker.TryGetCell(new("pump"), Pressure, out _));
    }

    [Fact]
    public void A_disposed_tracker_sweeps_and_flushes_no_more()
    {
        var ada = _f.Connect("Ada");
        ada.Set(Boiler, Pressure, Interest.View);
        var told = Listen(_f.Cell(Pressure));
        _f.Tracker.Dispose();
        ada.Set(Boiler, Pressure, Interest.None);
        _f.Advance(200);
        Assert.False(ada.IsClosed);
        Assert.Empty(told);
    }

    [Fact]
    public void A1_a_key_whose_linger_is_over_can_be_looked_at_again()
    {
        var ada = _f.Connect("Ada");
        ada.KeepWithoutLease();
        ada.Set(Boiler, Pressure, Interest.View);
        ada.Set(Boiler, Pressure, Interest.None);
        _f.Advance(61);
        ada.Set(Boiler, Pressure, Interest.View);
        Assert.Equal((AttentionLevel.Medium, 1), (_f.Level(Pressure), _f.Cell(Pressure).ViewerCount));
    }

    [Fact]
    public void A12_a_pin_that_takes_up_a_new_attribute_is_a_move_of_that_key()
    {
        var flow = new AttributeId("flow");
        var moved = new List<AttributeId>();
        _f.Connect("Ada").Pin(Boiler);
        _f.Catalog.Remove(Boiler);
        _f.Tracker.Moved = cell => moved.Add(cell.Key.Attribute);
        _f.Catalog.Add(Describe(Boiler, flow));
        Assert.Equal([flow], moved);
    }

    [Fact]
    public void A10_a_read_by_handle_key_or_sensor_allocates_nothing()
    {
        var cell = _f.Cell(Pressure);
        _f.Connect("Ada").Set(cell, Interest.View);
        var seen = Read(cell);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++)
        {
            seen &= Read(cell);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(seen);
    }

    [Fact]
    public void A10_a_read_does_not_wait_for_a_sensor_that_is_being_added()
    {
        var cell = _f.Cell(Pressure);
        _f.Connect("Ada").Set(cell, Interest.View);
        var answered = 0;
        var flow = Describe(new("pump"), new AttributeId("flow"));
        _f.Catalog.Add(flow with { Attributes = new SlowAttributes(flow.Attributes, ReadElsewhere) });
        Assert.True(answered > 0);

        // If a lock held it up, it would answer only after the wait.
        void ReadElsewhere()
        {
            var reader = new Thread(() => answered += Read(cell) ? 1 : 0);
            reader.Start();
            Assert.True(reader.Join(TimeSpan.FromSeconds(10)));
        }
    }

    private bool Read(AttentionCell cell) =>
        cell.Level == AttentionLevel.Medium
        && _f.Level(Pressure) == AttentionLevel.Medium
        && _f.Tracker.GetSensorLevel(Boiler) == AttentionLevel.Medium;

    /// <summary>Attributes that hold up their reader: the registry reads them under its lock.</summary>
    private sealed class SlowAttributes(IReadOnlyList<AttributeDescriptor> all, Action meanwhile)
        : IReadOnlyList<AttributeDescriptor>
    {
        public int Count => all.Count;

        public AttributeDescriptor this[int index]
        {
            get
            {
                meanwhile();
                return all[index];
            }
        }

        public IEnumerator<AttributeDescriptor> GetEnumerator() => all.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
