using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Core.Sensors;

namespace Sensocto.Tests.Feeds.Sharing;

public sealed class SharedFeedsTests : IDisposable
{
    private const string Boiler = "sensor 3";
    private static readonly long Period = TimeSpan.FromMilliseconds(100).Ticks;
    private readonly FeedCluster _cluster = new(
        3,
        () => [.. Enumerable.Range(0, 12).Select(n => new FakeFeed($"sensor {n}", Limited) { Value = Wave })]
    );

    private static AttributeDescriptor Limited => FakeFeed.Attribute("value", limits: new AlarmLimits { High = 900 });

    public void Dispose() => _cluster.Dispose();

    [Fact]
    public void Each_feed_is_read_by_one_node_and_no_other()
    {
        var before = Reads();
        _cluster.Run(10_000);
        var read = Reads().Zip(before, (now, then) => now.Zip(then, (n, t) => n > t).ToArray()).ToArray();

        Assert.All(Enumerable.Range(0, 12), s => Assert.Single(read, n => n[s]));
        Assert.Equal(12, _cluster.Nodes.Sum(n => n.Feeds.Owned));
        Assert.All(_cluster.Nodes, n => Assert.InRange(n.Feeds.Owned, 1, 11));
    }

    [Fact]
    public void A_look_on_another_node_has_every_sample_of_the_owner_once_and_at_its_own_time()
    {
        var owner = _cluster.OwnerOf(Boiler);
        var tile = _cluster.OtherThan(owner).Find(Boiler);
        _cluster.OtherThan(owner).Engine.Look(tile);
        _cluster.Run(5_000);

        Assert.Equal(AttentionLevel.Medium, owner.Find(Boiler).Cell.Level);
        Assert.Equal(owner.Find(Boiler).Status, tile.Status);
        AssertWhole(tile, least: 50);
    }

    [Fact]
    public void What_another_node_sent_is_told_as_sent()
    {
        var node = _cluster.OtherThan(_cluster.OwnerOf(Boiler));
        var tile = node.Find(Boiler);
        var told = 0;
        using var subscription = node.Engine.Feeds.Subscribe(sent => told += sent == tile ? 1 : 0);
        node.Engine.Look(tile);
        _cluster.Run(1_000);
        told = 0;
        _cluster.Run(2_000);
        Assert.InRange(told, 8, 12);
    }

    [Fact]
    public void What_a_look_on_another_node_brings_of_the_past_is_not_sent_at_its_rate()
    {
        var node = _cluster.OtherThan(_cluster.OwnerOf(Boiler));
        var elsewhere = node.Sensors.Select(f => f.Sensor.Id.Value).Where(s => !node.Runs(s)).ToList();
        _cluster.Run(60_000);
        elsewhere.ForEach(s => node.Engine.Look(node.Find(s)));
        for (var second = 0; second < 10; second++)
        {
            _cluster.Run(1_000);
            Assert.InRange(node.Engine.Feeds.Traffic.SentRate, 0, node.Engine.Feeds.Traffic.FullRate);
        }
    }

    [Fact]
    public void A_node_is_awaited_while_somebody_looks_on_another()
    {
        var owner = _cluster.OwnerOf(Boiler);
        var elsewhere = _cluster.OtherThan(owner);
        Assert.All(_cluster.Nodes, n => Assert.False(n.Feeds.IsAwaited));

        var viewer = elsewhere.Engine.Look(elsewhere.Find(Boiler));
        _cluster.Run(1_000);
        Assert.True(owner.Feeds.IsAwaited);
        Assert.False(elsewhere.Feeds.IsAwaited);

        viewer.Dispose();
        _cluster.Run(1_000);
        Assert.False(owner.Feeds.IsAwaited);
    }

    [Fact]
    public void Where_nobody_on_a_node_looks_it_hears_how_a_sensor_does_and_no_sample()
    {
        var owner = _cluster.OwnerOf(Boiler);
        owner.Engine.Look(owner.Find(Boiler), Interest.Hover);
        var elsewhere = _cluster.OtherThan(owner);
        _cluster.Run(3_000);

        var attribute = elsewhere.Find(Boiler);
        Assert.Equal(AttributeState.Live, attribute.Status.State);
        Assert.Equal(AttentionLevel.High, attribute.Status.Window.Level);
        Assert.Null(attribute.History.Newest);

        owner.Feed(Boiler).OnOnline = static () => false;
        _cluster.Run(1_000);
        Assert.Equal(AttributeState.Offline, attribute.Status.State);
    }

    [Fact]
    public void Who_looked_on_another_node_and_left_is_told_no_older_value_there()
    {
        var viewing = _cluster.OtherThan(_cluster.OwnerOf(Boiler));
        var tile = viewing.Find(Boiler);
        var viewer = viewing.Engine.Look(tile);
        _cluster.Run(3_000);
        viewer.Dispose();
        var newest = tile.Newest!.Value.Ticks;
        _cluster.Run(70_000);

        Assert.Equal((AttentionLevel.None, null), (tile.Status.Window.Level, tile.History.Newest));
        Assert.InRange(tile.Newest?.Ticks ?? 0, newest, _cluster.Now);
    }

    [Fact]
    public void An_alarm_shows_on_every_node()
    {
        var owner = _cluster.OwnerOf(Boiler);
        owner.Feed(Boiler).Value = static _ => 1_000;
        _cluster.Run(1_000);

        Assert.All(_cluster.Nodes, n => Assert.Equal(AttributeState.Alarm, n.Find(Boiler).Status.State));
        Assert.Equal(1, _cluster.OtherThan(owner).Engine.Feeds.Census.In(AttributeState.Alarm));
    }

    [Fact]
    public void When_the_owner_dies_a_tile_elsewhere_goes_on_without_a_hole_or_a_repeat()
    {
        var owner = _cluster.OwnerOf(Boiler);
        var viewing = _cluster.OtherThan(owner);
        viewing.Engine.Look(viewing.Find(Boiler), Interest.Hover);
        _cluster.Run(5_000);

        owner.IsCutOff = true;
        _cluster.Run(5_000);

        AssertWhole(viewing.Find(Boiler), least: 95);
        Assert.Equal(AttributeState.Live, viewing.Find(Boiler).Status.State);
    }

    [Fact]
    public void A_feed_that_moves_is_told_that_nobody_looks_where_it_was_and_who_does_when_it_is_back()
    {
        var owner = _cluster.OwnerOf(Boiler);
        var alone = _cluster.OtherThan(owner);
        alone.Engine.Look(alone.Find(Boiler), Interest.Hover);
        _cluster.Run(3_000);
        Assert.Equal(AttentionLevel.High, alone.Find(Boiler).Status.Window.Level);
        Assert.Equal((AttentionLevel.High, AttentionLevel.None), (ToldLast(owner), ToldLast(alone)));

        alone.IsCutOff = true;
        _cluster.Run(6_000);
        Assert.Equal(AttentionLevel.High, ToldLast(alone));

        alone.IsCutOff = false;
        _cluster.Run(5_000);
        Assert.Equal((AttentionLevel.High, AttentionLevel.None), (ToldLast(owner), ToldLast(alone)));
    }

    [Fact]
    public void A_node_that_is_cut_off_runs_every_feed_and_gives_them_back_without_a_hole_or_a_repeat()
    {
        var owner = _cluster.OwnerOf(Boiler);
        var alone = _cluster.OtherThan(owner);
        alone.Engine.Look(alone.Find(Boiler));
        _cluster.Run(3_000);
        alone.IsCutOff = true;
        _cluster.Run(6_000);
        Assert.Equal(12, alone.Feeds.Owned);
        AssertWhole(alone.Find(Boiler), least: 85);

        alone.IsCutOff = false;
        _cluster.Run(5_000);
        Assert.Equal(12, _cluster.Nodes.Sum(n => n.Feeds.Owned));
        AssertWhole(alone.Find(Boiler), least: 135);
    }

    [Fact]
    public void A_feed_that_is_taken_over_where_nobody_looks_leaves_nothing_out_of_its_summaries()
    {
        var owner = _cluster.OwnerOf(Boiler);
        owner.IsCutOff = true;
        _cluster.Run(4_000);
        var next = _cluster.OwnerOf(Boiler);
        _cluster.Run(6_000);

        var summary = next.Find(Boiler).LastSummary;
        Assert.NotNull(summary);
        Assert.Equal(AttributeState.Slow, next.Find(Boiler).Status.State);
        Assert.InRange(_cluster.Now - summary.Summary.Last.Ticks, 0, TimeSpan.FromSeconds(5.2).Ticks);
    }

    [Fact]
    public void Where_all_clocks_are_set_back_a_tile_elsewhere_goes_on_with_what_is_measured_from_then_on()
    {
        var tile = LookElsewhere();
        _cluster.Run(5_000);
        foreach (var node in _cluster.Nodes)
        {
            node.Engine.Clock.Set(TimeSpan.FromHours(-1));
        }

        _cluster.Run(5_000);
        AssertGoesOn(tile, TimeSpan.FromHours(-1));
    }

    [Fact]
    public void A_clock_that_was_ahead_where_the_feed_runs_and_is_set_right_holds_up_no_tile_elsewhere()
    {
        var tile = LookElsewhere();
        var clock = _cluster.OwnerOf(Boiler).Engine.Clock;
        clock.Set(TimeSpan.FromHours(1));
        _cluster.Run(5_000);
        Assert.InRange(tile.Newest!.Value.Ticks, _cluster.Now + TimeSpan.FromMinutes(59).Ticks, long.MaxValue);

        clock.Set(TimeSpan.FromHours(-1));
        _cluster.Run(5_000);
        AssertGoesOn(tile);
    }

    [Fact]
    public void A_feed_that_ran_where_the_clock_was_ahead_goes_on_for_all_who_look_when_another_node_runs_it()
    {
        var owner = _cluster.OwnerOf(Boiler);
        var tiles = _cluster.Nodes.Where(n => n != owner).Select(n => (n.Engine, Tile: n.Find(Boiler))).ToList();
        tiles.ForEach(t => t.Engine.Look(t.Tile));
        owner.Engine.Clock.Set(TimeSpan.FromHours(1));
        _cluster.Run(5_000);
        owner.IsCutOff = true;
        _cluster.Run(9_000);
        tiles.ForEach(t => AssertGoesOn(t.Tile));
    }

    private LiveAttribute LookElsewhere()
    {
        var node = _cluster.OtherThan(_cluster.OwnerOf(Boiler));
        node.Engine.Look(node.Find(Boiler));
        return node.Find(Boiler);
    }

    // Every sample of the last four seconds, and none of the future.
    private void AssertGoesOn(LiveAttribute tile, TimeSpan set = default)
    {
        var now = _cluster.Now + set.Ticks;
        var samples = Engine.HistoryOf(tile).Where(s => s.Ticks > now - TimeSpan.FromSeconds(4).Ticks).ToList();
        Assert.InRange(samples.Count, 36, 40);
        Assert.All(samples.Zip(samples.Skip(1)), p => Assert.Equal(Period, p.Second.Ticks - p.First.Ticks));
        Assert.InRange(tile.Newest!.Value.Ticks, now - TimeSpan.FromMilliseconds(400).Ticks, now);
    }

    private static double Wave(long tick) => tick / Period % 100;

    private static AttentionLevel ToldLast(FeedCluster.Node node) => node.Feed(Boiler).Told[^1].Window.Level;

    private int[][] Reads() => [.. _cluster.Nodes.Select(n => n.Sensors.Select(f => f.Reads).ToArray())];

    private void AssertWhole(LiveAttribute tile, int least)
    {
        var samples = Engine.HistoryOf(tile);
        Assert.True(samples.Length >= least, $"only {samples.Length} samples");
        Assert.All(samples.Zip(samples.Skip(1)), p => Assert.Equal(Period, p.Second.Ticks - p.First.Ticks));
        Assert.All(samples, s => Assert.Equal(Wave(s.Ticks), s.Value));
        Assert.InRange(_cluster.Now - samples[^1].Ticks, 0, TimeSpan.FromMilliseconds(400).Ticks);
    }
}
