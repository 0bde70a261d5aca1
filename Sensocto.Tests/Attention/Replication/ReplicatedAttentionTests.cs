using Sensocto.Core.Attention;
using Sensocto.Core.Sensors;
using static Sensocto.Tests.Attention.TrackerFixture;

namespace Sensocto.Tests.Attention.Replication;

public sealed class ReplicatedAttentionTests : IDisposable
{
    private readonly ClusterRig _rig = new(nodes: 3);

    public void Dispose() => _rig.Dispose();

    [Fact]
    public void A_look_on_one_node_raises_the_key_on_every_node()
    {
        Look(0, Interest.View | Interest.Hover);

        Assert.All(Levels, level => Assert.Equal(AttentionLevel.High, level));
    }

    [Fact]
    public void A_rise_from_another_node_is_told_at_once()
    {
        var told = Listen(_rig[1].Cell(Pressure));
        Look(0, Interest.View);

        Assert.Equal([AttentionLevel.Medium], told);
    }

    [Fact]
    public void What_another_node_looks_at_is_news_and_its_heartbeat_is_none()
    {
        var heard = 0;
        _rig.Attention(1).Heard += () => heard++;
        Look(0, Interest.View);
        Assert.Equal(1, heard);

        _rig.Advance(5);
        Assert.Equal(1, heard);
    }

    [Fact]
    public void Looks_on_two_nodes_do_not_keep_each_other_alive()
    {
        var (ada, bob) = (Look(0, Interest.Hover), Look(1, Interest.Hover));
        ada.Dispose();
        _rig.Flush();
        Assert.All(Levels, level => Assert.Equal(AttentionLevel.High, level));

        bob.Dispose();
        _rig.Flush();

        Assert.All(Levels, level => Assert.Equal(AttentionLevel.Low, level));
        _rig.Advance(60);
        Assert.All(Levels, level => Assert.Equal(AttentionLevel.None, level));
        Assert.All(Enumerable.Range(0, 3), n => Assert.Equal(0, _rig[n].Tracker.NodeCount));
    }

    [Fact]
    public void A_rise_under_a_higher_level_of_another_node_is_not_lost()
    {
        var ada = Look(0, Interest.Hover);
        var bob = Look(1, Interest.View);
        bob.Set(_rig[1].Cell(Pressure), Interest.Hover);
        _rig.Flush();
        ada.Dispose();

        var told = Listen(_rig[2].Cell(Pressure));
        _rig.Flush();
        _rig.Advance(1);

        Assert.Empty(told);
        Assert.All(Levels, level => Assert.Equal(AttentionLevel.High, level));
    }

    [Fact]
    public void Only_a_nodes_own_part_goes_out()
    {
        Look(0, Interest.Hover);
        Look(1, Interest.View);

        var key = _rig[0].Cell(Pressure).Key;
        Assert.Equal(AttentionLevel.High, _rig.Attention(0).OwnLevel(key));
        Assert.Equal(AttentionLevel.Medium, _rig.Attention(1).OwnLevel(key));
        Assert.Equal(AttentionLevel.None, _rig.Attention(2).OwnLevel(key));
    }

    [Fact]
    public void The_reason_names_the_node_and_its_viewers_are_no_operators_here()
    {
        Look(0, Interest.Hover);
        Look(1, Interest.View);
        var tracker = _rig[1].Tracker;

        Assert.Equal("somebody on node A; viewer 1 views", tracker.Describe(_rig[1].Cell(Pressure)).Reason);
        var names = tracker.WatchersOf(_rig[1].Cell(Pressure));
        Assert.Equal(["viewer 1"], names.Operators);
        Assert.Equal(["node A"], names.Nodes);
        Assert.Equal(2, names.Viewers);
    }

    [Fact]
    public void Another_node_counts_neither_as_a_viewer_nor_against_their_most()
    {
        Look(0, Interest.Hover);
        var figures = _rig[1].Tracker.Figures;

        Assert.Equal(0, figures.Viewers);
        Assert.Empty(_rig[1].Tracker.Viewers);
        Assert.Equal(1, _rig[1].Tracker.NodeCount);
        Assert.Equal(1, _rig[1].Cell(Pressure).ViewerCount);
        _rig.Attention(1).Remove(_rig.Attention(0).Self);
        Assert.Equal(0, _rig[1].Tracker.Figures.Viewers);
    }

    [Fact]
    public void A_battery_that_allows_no_more_than_low_counts_as_low_elsewhere()
    {
        var viewer = Look(0, Interest.View);
        viewer.Cap(AttentionLevel.Low);
        _rig.Flush();
        Assert.All(Levels, level => Assert.Equal(AttentionLevel.Low, level));
        _rig.Advance(31);
        viewer.Beat();
        _rig.Advance(31);
        Assert.Equal(AttentionLevel.Low, _rig[1].Level(Pressure));

        viewer.Cap(AttentionLevel.High);
        _rig.Flush();
        Assert.All(Levels, level => Assert.Equal(AttentionLevel.Medium, level));
        Assert.Equal(1, _rig[1].Cell(Pressure).ViewerCount);
    }

    [Fact]
    public void Somebody_elsewhere_who_gives_low_is_a_node_too_and_leaves_nothing_behind()
    {
        var viewer = Look(0, Interest.View);
        viewer.Cap(AttentionLevel.Low);
        _rig.Flush();
        var tracker = _rig[1].Tracker;
        var names = tracker.WatchersOf(_rig[1].Cell(Pressure));
        Assert.Empty(names.Operators);
        Assert.Equal(["node A"], names.Nodes);
        Assert.Equal(["node A (Low)"], tracker.Describe(_rig[1].Cell(Pressure)).Watchers.Select(w => w.Viewer.Id));

        viewer.Dispose();
        _rig.Flush();
        Assert.Equal(0, tracker.NodeCount);
    }

    [Fact]
    public void A_level_of_another_node_that_changes_does_not_dip_in_between()
    {
        var viewer = Look(0, Interest.View);
        var levels = new List<AttentionLevel>();
        _rig.Attention(1).Stirred += () => levels.Add(_rig[1].Level(Pressure));
        viewer.Set(_rig[0].Cell(Pressure), Interest.Focus);
        _rig.Flush();
        viewer.Set(_rig[0].Cell(Pressure), Interest.View);
        _rig.Flush();
        viewer.Cap(AttentionLevel.Low);
        _rig.Flush();
        viewer.Cap(AttentionLevel.High);
        _rig.Flush();

        Assert.Equal(
            [AttentionLevel.High, AttentionLevel.Medium, AttentionLevel.Medium, AttentionLevel.Medium],
            levels
        );
    }

    [Fact]
    public void A_sensor_that_comes_back_has_the_level_of_the_other_nodes_at_once()
    {
        Look(0, Interest.View);
        _rig[1].Catalog.Remove(Boiler);
        _rig.Flush();
        Look(0, Interest.Hover);
        _rig[1].Catalog.Add(Describe(Boiler, Pressure, Steam));
        _rig.Flush();

        Assert.Equal(AttentionLevel.High, _rig[1].Level(Pressure));
    }

    [Fact]
    public void A_sensor_that_is_not_here_yet_is_taken_up_when_it_comes()
    {
        var pump = new SensorId("pump");
        _rig[0].Catalog.Add(Describe(pump, Steam));
        _rig[0].Connect("Ada").Set(pump, Steam, Interest.View);
        _rig.Flush();
        Assert.Equal(AttentionLevel.None, _rig[1].Tracker.GetLevel(pump, Steam));

        _rig[1].Catalog.Add(Describe(pump, Steam));
        _rig.Flush();

        Assert.Equal(AttentionLevel.Medium, _rig[1].Tracker.GetLevel(pump, Steam));
    }

    [Fact]
    public void A_sensor_that_goes_takes_its_level_back_elsewhere_and_gives_it_again_when_it_returns()
    {
        Look(0, Interest.View);
        _rig[0].Catalog.Remove(Boiler);
        _rig.Flush();
        Assert.Equal(AttentionLevel.Low, _rig[1].Level(Pressure));

        _rig[0].Catalog.Add(Describe(Boiler, Pressure, Steam));
        _rig.Flush();
        Assert.Equal(AttentionLevel.Medium, _rig[1].Level(Pressure));
    }

    [Fact]
    public void A_flush_from_within_a_callback_takes_nobody_elses_part_for_its_own()
    {
        using var subscription = _rig[1].Cell(Pressure).Subscribe(_ => _rig.Attention(1).Sweep());
        Look(0, Interest.Hover);

        Assert.Equal(AttentionLevel.High, _rig[1].Level(Pressure));
        Assert.Equal(AttentionLevel.None, _rig.Attention(1).OwnLevel(_rig[1].Cell(Pressure).Key));
    }

    [Fact]
    public void No_lease_ends_what_another_node_looks_at()
    {
        var ada = Look(0, Interest.View);
        for (var i = 0; i < 20; i++)
        {
            ada.Beat();
            _rig.Advance(10);
        }

        Assert.All(Levels, level => Assert.Equal(AttentionLevel.Medium, level));
    }

    [Fact]
    public void A_node_that_falls_silent_takes_its_attention_with_it_even_where_nothing_is_sent()
    {
        Look(0, Interest.Hover);
        _rig.AdvanceWithoutNetwork(3.1);
        _rig.Attention(1).Sweep();

        Assert.Equal(AttentionLevel.Low, _rig[1].Level(Pressure));
        Assert.Equal(AttentionLevel.High, _rig[0].Level(Pressure));
    }

    [Fact]
    public void It_stirs_when_there_is_something_to_flush_and_rests_otherwise()
    {
        var stirs = 0;
        _rig.Attention(0).Stirred += () => stirs++;
        _rig.Advance(5);
        Assert.Equal(0, stirs);

        var viewer = _rig[0].Connect("Ada");
        viewer.Set(_rig[0].Cell(Pressure), Interest.View);
        Assert.Equal(1, stirs);
        viewer.Set(_rig[0].Cell(Pressure), Interest.Hover);
        Assert.Equal(1, stirs);
    }

    [Fact]
    public void What_changes_while_a_peer_is_busy_stirs_when_it_has_answered()
    {
        var (from, to) = (_rig.Attention(0), _rig.Attention(1));
        var viewer = _rig[0].Connect("Ada");
        viewer.Set(_rig[0].Cell(Pressure), Interest.View);
        var (peer, frame) = from.Flush().Single(f => f.Peer == to.Self);
        viewer.Set(_rig[0].Cell(Pressure), Interest.Hover);
        Assert.Empty(from.Flush());

        var stirs = 0;
        from.Stirred += () => stirs++;
        from.Answer(peer, frame, to.Apply(frame));
        Assert.Equal(1, stirs);
        (peer, frame) = from.Flush().Single();
        from.Answer(peer, frame, to.Apply(frame));
        Assert.Equal(1, stirs);
        Assert.Equal(AttentionLevel.High, _rig[1].Level(Pressure));
    }

    [Fact]
    public void A_node_that_leaves_takes_its_attention_with_it()
    {
        Look(0, Interest.Hover);
        _rig.Attention(1).Remove(_rig.Attention(0).Self);

        Assert.Equal(AttentionLevel.Low, _rig[1].Level(Pressure));
        Assert.Equal(AttentionLevel.High, _rig[2].Level(Pressure));
    }

    [Fact]
    public void Another_peer_stirs()
    {
        var stirs = 0;
        _rig.Attention(0).Stirred += () => stirs++;
        _rig.Attention(0).Join(new("node D", 1));
        Assert.Equal(1, stirs);
    }

    [Fact]
    public void What_has_left_looks_at_nothing_and_hears_of_nothing()
    {
        Look(0, Interest.Hover);
        var left = _rig.Attention(1);
        left.Dispose();
        Assert.Equal(AttentionLevel.Low, _rig[1].Level(Pressure));
        Assert.Equal(0, _rig[1].Tracker.NodeCount);

        var stirs = 0;
        left.Stirred += () => stirs++;
        _rig[1].Catalog.Add(Describe(new("pump"), Steam));
        _rig[1].Connect("Bob").Set(Boiler, Steam, Interest.View);
        Assert.Equal(0, stirs);
    }

    private IEnumerable<AttentionLevel> Levels => Enumerable.Range(0, _rig.Count).Select(n => _rig[n].Level(Pressure));

    private Viewer Look(int node, Interest interest)
    {
        var viewer = _rig[node].Connect($"viewer {node}");
        viewer.Set(_rig[node].Cell(Pressure), interest);
        _rig.Flush();
        return viewer;
    }
}
