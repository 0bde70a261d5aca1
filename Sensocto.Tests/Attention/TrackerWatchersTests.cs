using Sensocto.Core.Attention;
using static Sensocto.Tests.Attention.TrackerFixture;

namespace Sensocto.Tests.Attention;

/// <summary>Which viewers a tracker names.</summary>
public sealed class TrackerWatchersTests : IDisposable
{
    private readonly TrackerFixture _f = new();

    public void Dispose() => _f.Dispose();

    [Fact]
    public void A_tile_reads_who_watches_each_operator_once_and_a_few_at_most()
    {
        var cell = _f.Cell(Pressure);
        Assert.Same(WatcherNames.Nobody.Operators, _f.Tracker.WatchersOf(cell).Operators);
        for (var i = 0; i < 10; i++)
        {
            _f.Connect($"Operator {i}").Set(cell, Interest.View);
        }

        _f.Advance(0.1);
        var ten = _f.Tracker.WatchersOf(cell);
        Assert.Equal((10, WatcherNames.MaxNames), (ten.Viewers, ten.Operators.Count));
        Assert.Equal(ten.Operators.Order(StringComparer.Ordinal), ten.Operators);
        Assert.Same(ten, _f.Tracker.WatchersOf(cell));
    }

    [Fact]
    public void Two_tabs_of_one_operator_are_two_viewers_and_one_name()
    {
        _f.Connect("Ada").Set(_f.Cell(Pressure), Interest.View);
        _f.Connect("Ada").Set(_f.Cell(Pressure), Interest.View);
        _f.Advance(0.1);
        var names = _f.Tracker.WatchersOf(_f.Cell(Pressure));
        Assert.Equal(2, names.Viewers);
        Assert.Equal(["Ada"], names.Operators);
    }

    [Fact]
    public void A_swap_of_watchers_within_one_flush_is_seen_by_that_flush()
    {
        var cell = _f.Cell(Pressure);
        var (ada, ben) = (_f.Connect("Ada"), _f.Connect("Ben"));
        ada.Set(cell, Interest.View);
        _f.Advance(1);
        Assert.Equal(["Ada"], _f.Tracker.WatchersOf(cell).Operators);
        ben.Set(cell, Interest.View);
        ada.Set(cell, Interest.None);
        _f.Advance(0.1);
        Assert.Equal(["Ben"], _f.Tracker.WatchersOf(cell).Operators);
        ben.Set(cell, Interest.None);
        ada.Set(cell, Interest.View);
        _f.Advance(0.1);
        Assert.Equal(["Ada"], _f.Tracker.WatchersOf(cell).Operators);
        ada.Rename("Countess");
        _f.Advance(0.1);
        Assert.Equal(["Countess"], _f.Tracker.WatchersOf(cell).Operators);
        ada.Hide();
        _f.Advance(0.1);
        Assert.Empty(_f.Tracker.WatchersOf(cell).Operators);
    }

    [Fact]
    public void Tabs_of_one_operator_are_described_by_their_ids_and_told_to_other_nodes_in_that_order()
    {
        var cell = _f.Cell(Pressure);
        foreach (var id in (string[])["3", "1", "4", "2"])
        {
            _f.Tracker.Connect(new ViewerInfo(id, int.Parse(id, null) < 3 ? "Ben" : "Ada")).Set(cell, Interest.View);
        }

        string[] expected = ["3", "4", "1", "2"];
        Assert.Equal(expected, _f.Tracker.Describe(cell).Watchers.Select(w => w.Viewer.Id));
        Assert.Equal(expected, _f.Tracker.OwnWatchersOf(cell).Watchers.Select(w => w.Viewer.Id));
    }

    [Fact]
    public void A_tile_counts_those_behind_every_node_however_many_names_are_found_before()
    {
        var cell = _f.Cell(Pressure);
        _f.Tracker.Elsewhere = (_, key) => new(key, Viewers: 2, []);
        for (var i = 0; i < 100; i++)
        {
            _f.Connect($"Operator {i}").Set(cell, Interest.View);
            _f.Tracker.ConnectNode(new($"node {i}", $"node {i}", IsNode: true)).Set(cell, Interest.View);
        }

        Assert.Equal(300, _f.Tracker.WatchersOf(cell).Viewers);
    }

    [Fact]
    public void Another_name_is_seen_on_every_key_that_its_viewer_watches_and_on_no_other()
    {
        var ada = _f.Connect("Ada");
        ada.Set(Boiler, Steam, Interest.View);
        _f.Advance(1);
        Assert.Equal(["Ada"], _f.Tracker.WatchersOf(_f.Cell(Steam)).Operators);
        ada.Rename("Countess");
        Assert.Equal(1, _f.Tracker.Figures.PendingKeys);
        _f.Advance(0.1);
        Assert.Equal(["Countess"], _f.Tracker.WatchersOf(_f.Cell(Steam)).Operators);
    }
}
