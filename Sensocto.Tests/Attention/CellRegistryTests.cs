using Sensocto.Core.Attention;
using Sensocto.Core.Sensors;
using static Sensocto.Tests.Attention.TrackerFixture;

namespace Sensocto.Tests.Attention;

/// <summary>A12, and the bound of the keys: a removed key is freed with its last viewer or listener.</summary>
public sealed class CellRegistryTests : IDisposable
{
    private readonly TrackerFixture _f = new();

    public void Dispose() => _f.Dispose();

    [Fact]
    public void A_cell_is_found_by_its_index_and_by_no_other()
    {
        var cell = _f.Cell(Steam);
        Assert.Same(cell, _f.Tracker.CellAt(cell.Index));
        Assert.Null(_f.Tracker.CellAt(2));
        Assert.Null(_f.Tracker.CellAt(1024));
        Assert.Null(_f.Tracker.CellAt(-1));
        Assert.Null(_f.Tracker.CellAt(int.MinValue));
        Assert.Null(_f.Tracker.CellAt(int.MaxValue));
    }

    [Fact]
    public void Indexes_reach_over_many_chunks()
    {
        for (var i = 0; i < 1500; i++)
        {
            _f.Catalog.Add(Describe(new($"s{i}"), Pressure, Steam));
        }

        Assert.Equal(3002, _f.Tracker.Figures.Keys);
        Assert.All(_f.Tracker.Cells, c => Assert.Same(c, _f.Tracker.CellAt(c.Index)));
        Assert.Equal(Enumerable.Range(0, 3002), _f.Tracker.Cells.Select(c => c.Index).Order());
    }

    [Fact]
    public void A_removed_key_that_nobody_knows_is_let_go_with_the_flush_and_its_index_is_not_given_again()
    {
        var cell = _f.Cell(Pressure);
        _f.Catalog.Remove(Boiler);
        Assert.Empty(_f.Tracker.Cells);
        Assert.Equal(2, _f.Tracker.Figures.Keys);
        _f.Advance(0.1);
        Assert.Equal(0, _f.Tracker.Figures.Keys);
        Assert.Null(_f.Tracker.CellAt(cell.Index));

        _f.Catalog.Add(Describe(Boiler, Pressure));
        Assert.Equal(2, _f.Cell(Pressure).Index);
        Assert.True(cell.IsRemoved);
    }

    [Fact]
    public void Chunks_whose_keys_are_gone_are_let_go_and_the_others_stay()
    {
        _f.Catalog.Remove(Boiler);
        for (var i = 0; i < 2000; i++)
        {
            _f.Catalog.Add(Describe(new($"s{i}"), Pressure));
            _f.Catalog.Remove(new($"s{i}"));
        }

        _f.Catalog.Add(Describe(new("last"), Pressure));
        _f.Advance(0.1);
        Assert.Equal(1, _f.Tracker.Figures.Keys);
        Assert.Same(_f.Cell(new("last"), Pressure), _f.Tracker.CellAt(2002));
        Assert.Null(_f.Tracker.CellAt(5));
    }

    [Fact]
    public void A_removed_key_that_a_viewer_watches_stays_until_the_viewer_lets_go()
    {
        var ada = _f.Connect("Ada");
        ada.Set(Boiler, Pressure, Interest.View);
        var cell = _f.Cell(Pressure);
        _f.Catalog.Remove(Boiler);
        _f.Advance(1);
        Assert.Equal(1, _f.Tracker.Figures.Keys);
        Assert.Same(cell, _f.Tracker.CellAt(cell.Index));

        ada.Dispose();
        _f.Advance(0.1);
        Assert.Equal(0, _f.Tracker.Figures.Keys);
    }

    [Fact]
    public void A_removed_key_that_a_feed_listens_to_stays_until_the_sweep_after_it_stopped()
    {
        var subscription = _f.Cell(Pressure).Subscribe(_ => { });
        _f.Catalog.Remove(Boiler);
        _f.Advance(31);
        Assert.Equal(1, _f.Tracker.Figures.Keys);

        subscription.Dispose();
        _f.Advance(30);
        Assert.Equal(0, _f.Tracker.Figures.Keys);
    }

    [Fact]
    public void A_key_that_a_feed_listened_to_is_the_same_when_its_sensor_comes_back_and_starts_at_none()
    {
        var cell = _f.Cell(Pressure);
        var told = Listen(cell);
        var ada = _f.Connect("Ada");
        ada.Set(cell, Interest.View);
        ada.Set(cell, Interest.None);
        _f.Catalog.Remove(Boiler);
        _f.Advance(1);
        _f.Catalog.Add(Describe(Boiler, Pressure, Steam));

        Assert.Same(cell, _f.Cell(Pressure));
        Assert.Equal(AttentionLevel.None, cell.Level);
        ada.Set(cell, Interest.View);
        Assert.Equal([AttentionLevel.Medium, AttentionLevel.None, AttentionLevel.Medium], told);
    }

    [Fact]
    public void A_removal_and_return_within_one_flush_tells_nothing()
    {
        var ada = _f.Connect("Ada");
        ada.Set(Boiler, Pressure, Interest.View);
        var told = Listen(_f.Cell(Pressure));
        _f.Catalog.Remove(Boiler);
        _f.Catalog.Add(Describe(Boiler, Pressure, Steam));
        _f.Advance(1);
        Assert.Empty(told);
        Assert.Equal(AttentionLevel.Medium, _f.Level(Pressure));
    }

    [Fact]
    public void An_attribute_that_did_not_come_back_stays_away()
    {
        var ada = _f.Connect("Ada");
        ada.Set(Boiler, Pressure, Interest.View);
        ada.Set(Boiler, Steam, Interest.Focus);
        _f.Catalog.Remove(Boiler);
        _f.Catalog.Add(Describe(Boiler, Pressure));

        Assert.False(_f.Tracker.TryGetCell(Boiler, Steam, out _));
        Assert.Equal(AttentionLevel.None, _f.Level(Steam));
        Assert.Equal(AttentionLevel.Medium, _f.Tracker.GetSensorLevel(Boiler));
    }

    [Fact]
    public void What_a_hidden_viewer_saw_of_a_sensor_that_was_let_go_is_forgotten()
    {
        var ada = _f.Connect("Ada");
        ada.Set(Boiler, Pressure, Interest.View);
        ada.Hide();
        _f.Catalog.Remove(Boiler);
        _f.Advance(1);
        _f.Catalog.Add(Describe(Boiler, Pressure));
        ada.Show();

        Assert.Equal((0, AttentionLevel.None), (ada.InterestCount, _f.Level(Pressure)));
    }

    [Fact]
    public void Sensors_that_come_and_go_leave_nothing_behind()
    {
        var id = new SensorId("visitor");
        for (var i = 0; i < 100; i++)
        {
            _f.Catalog.Add(Describe(id, Pressure));
            using var keys = _f.Cell(id, Pressure).Subscribe(_ => { });
            using var sensor = _f.Tracker.Subscribe(id, _ => { });
            _f.Catalog.Remove(id);
        }

        _f.Advance(31);
        Assert.Equal(2, _f.Tracker.Figures.Keys);
    }

    [Fact]
    public void A_sensor_is_let_go_with_its_last_key()
    {
        var registry = new CellRegistry();
        registry.Add(Describe(Boiler, Pressure, Steam));
        var cells = registry.Remove(Boiler);
        registry.Drop(cells[0]);
        Assert.True(registry.TryGet(Boiler, out _));
        registry.Drop(cells[1]);
        Assert.False(registry.TryGet(Boiler, out _));
    }

    [Fact]
    public void A_sensor_that_somebody_listens_to_is_let_go_by_the_sweep_after_the_last_stopped()
    {
        var registry = new CellRegistry();
        registry.Add(Describe(Boiler, Pressure));
        var subscription = registry.Subscribe(Boiler, _ => { })!;
        registry.Drop(registry.Remove(Boiler)[0]);
        registry.DropAbandoned();
        Assert.True(registry.TryGet(Boiler, out _));
        subscription.Dispose();
        registry.DropAbandoned();
        Assert.False(registry.TryGet(Boiler, out _));
    }

    [Fact]
    public void A_sensor_that_came_back_stays_when_those_who_listened_before_stop()
    {
        var registry = new CellRegistry();
        registry.Add(Describe(Boiler, Pressure));
        var subscription = registry.Subscribe(Boiler, _ => { })!;
        registry.Drop(registry.Remove(Boiler)[0]);
        registry.Add(Describe(Boiler, Pressure));
        subscription.Dispose();
        registry.DropAbandoned();
        Assert.True(registry.TryGet(Boiler, out var sensor));
        Assert.Single(sensor.Cells);
    }

    [Fact]
    public void A_chunk_that_is_let_go_is_the_one_whose_last_key_went_and_never_the_one_in_use()
    {
        var registry = new CellRegistry();
        for (var i = 0; i < 1025; i++)
        {
            registry.Add(Describe(new($"s{i}"), Pressure));
        }

        for (var i = 0; i < 1025; i++)
        {
            registry.Drop(registry.Remove(new($"s{i}"))[0]);
        }

        registry.Add(Describe(Boiler, Pressure));
        Assert.Same(registry.Cells.Single(), registry.At(1025));
        Assert.Null(registry.At(1023));
        Assert.Null(registry.At(1024));
    }

    [Fact]
    public void A_key_that_the_sweep_let_go_before_the_flush_looked_at_it_is_let_go_once()
    {
        using var f = new TrackerFixture(new AttentionOptions { SweepInterval = TimeSpan.FromSeconds(10) });
        f.Advance(9.95);
        Array.ForEach(Subscribe(f), s => s.Dispose());
        f.Advance(1);
        Assert.Equal(0, f.Tracker.Figures.Keys);

        f.Catalog.Add(Describe(Boiler, Pressure, Steam));
        var subscriptions = Subscribe(f);
        f.Advance(1);
        Array.ForEach(subscriptions, s => s.Dispose());
        f.Advance(10);
        Assert.Equal(0, f.Tracker.Figures.Keys);

        static IDisposable[] Subscribe(TrackerFixture f)
        {
            IDisposable[] subscriptions = [f.Cell(Pressure).Subscribe(_ => { }), f.Cell(Steam).Subscribe(_ => { })];
            f.Catalog.Remove(Boiler);
            return subscriptions;
        }
    }
}
