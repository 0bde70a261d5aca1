using Microsoft.JSInterop;
using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Dashboard.Live;
using Sensocto.Tests.Feeds;

namespace Sensocto.Tests.Live;

public sealed class TileBoardTests : IDisposable
{
    private readonly LiveBench _bench = new();
    private readonly LiveAttribute _attribute;
    private readonly TileBoard _board;
    private readonly TileWatch _tile;

    public TileBoardTests()
    {
        _attribute = _bench.Engine.Add(new FakeFeed("a"));
        _bench.Run(20);
        _board = new TileBoard(_bench.Shared, _bench.Engine.Clock, _bench.Log);
        _tile = _board.Watch(_attribute.Sensor, () => { }, rows: 1);
        _tile.IsWhole = true;
    }

    private FakePage Page => _bench.Page;

    public void Dispose()
    {
        _tile.Dispose();
        _bench.Dispose();
    }

    [Fact]
    public void A_changed_tile_is_rendered_once()
    {
        _board.Tick(Page);
        Assert.Equal(0, Page.Calls);
        Change();
        _board.Tick(Page);
        _board.Tick(Page);
        Assert.Equal([_tile], Page.Changes.Single());
    }

    [Fact]
    public void While_a_rendering_is_under_way_there_is_no_other()
    {
        Page.IsSlow = true;
        Change();
        _board.Tick(Page);
        Change();
        _board.Tick(Page);
        Assert.Equal(1, Page.Calls);
        Page.Finish();
        _bench.Run(500);
        _board.Tick(Page);
        Assert.Equal(2, Page.Calls);
    }

    [Fact]
    public void A_change_after_a_pause_is_rendered_at_once_and_those_after_it_are_gathered_for_half_a_second()
    {
        Change();
        _board.Tick(Page);
        _bench.Run(300);
        Change();
        _bench.Run(90);
        Assert.Equal(1, Page.Calls);
        _board.Tick(Page);
        Assert.Equal(2, Page.Calls);
        Change();
        _board.Tick(Page);
        Assert.Equal(2, Page.Calls);
        _bench.Run(110);
        _board.Tick(Page);
        Assert.Equal(3, Page.Calls);
    }

    [Fact]
    public void What_was_not_rendered_is_tried_again_after_a_second()
    {
        Page.FailsWith = new InvalidOperationException("no");
        Change();
        _board.Tick(Page);
        Page.FailsWith = null;
        _board.Tick(Page);
        Assert.Empty(Page.Changes);
        Assert.Equal(1, _bench.Log.Collector.Count);
        _bench.Run(1_000);
        _board.Tick(Page);
        Assert.Equal([_tile], Page.Changes.Single());
    }

    [Fact]
    public void A_page_that_is_gone_is_not_worth_a_word_in_the_log()
    {
        Page.FailsWith = new JSDisconnectedException("gone");
        Change();
        _board.Tick(Page);
        Assert.Equal((1, 0), (Page.Calls, _bench.Log.Collector.Count));
    }

    [Fact]
    public void A_tile_that_left_is_not_rendered()
    {
        _tile.Dispose();
        Change();
        _board.Tick(Page);
        Assert.Equal(0, Page.Calls);
    }

    [Fact]
    public void What_rows_say_is_written_once_a_link_and_no_more_than_fits()
    {
        using var other = _board.Watch(_bench.Engine.Add(new FakeFeed("b")).Sensor, () => { }, rows: 1);
        var frame = new FrameWriter();
        _board.Write(frame, _bench.View, most: 1);
        var one = frame.Written.Length;
        Assert.InRange(one, 8, 30);
        _board.Write(frame, _bench.View, most: 1_000);
        _board.Write(frame, _bench.View, most: 1_000);
        Assert.InRange(frame.Written.Length, (2 * one) - 4, (2 * one) + 4);
        _board.StartOver();
        _board.Write(frame, _bench.View, most: 1_000);
        Assert.InRange(frame.Written.Length, (4 * one) - 8, (4 * one) + 8);
    }

    private void Change()
    {
        using var ben = _bench.Engine.Look(_attribute, Interest.Focus, "Ben");
        _bench.Run(400);
    }
}
