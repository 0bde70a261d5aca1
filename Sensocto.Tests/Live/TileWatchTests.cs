using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Core.Sensors;
using Sensocto.Dashboard.Live;
using Sensocto.Tests.Feeds;

namespace Sensocto.Tests.Live;

public sealed class TileWatchTests : IDisposable
{
    private readonly LiveBench _bench = new();
    private readonly FakeFeed _feed = new(
        "a",
        FakeFeed.Attribute("x"),
        FakeFeed.Attribute("y", limits: new AlarmLimits(High: 100))
    );
    private readonly LiveAttribute _attribute;
    private readonly TileWatch _watch;
    private int _left;

    public TileWatchTests()
    {
        _attribute = _bench.Engine.Add(_feed);
        _bench.Run(20_000);
        _watch = new TileWatch(_bench.Shared.JoinTile(_attribute.Sensor, 1), () => { }, _ => _left++, Now);
    }

    private long Now => _bench.Engine.Clock.GetTimestamp();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void Samples_alone_are_no_change()
    {
        _bench.Run(20_000);
        Assert.False(_watch.TakeChange(Now));
    }

    [Fact]
    public void Who_looks_and_how_fast_it_goes_is_nothing_that_is_rendered()
    {
        using var ada = _bench.Engine.Look(_attribute, Interest.Hover);
        _bench.Run(1_000);
        Assert.False(_watch.TakeChange(Now));
    }

    [Fact]
    public void A_state_that_is_not_well_and_an_alarm_are_changes_and_each_is_taken_once()
    {
        _feed.OnOnline = () => false;
        _bench.Run(6_000);
        Assert.True(_watch.TakeChange(Now));
        Assert.False(_watch.TakeChange(Now));
        _feed.OnOnline = () => true;
        _feed.Value = _ => 101;
        _bench.Run(6_000);
        Assert.True(_watch.TakeChange(Now));
        Assert.False(_watch.TakeChange(Now));
        _bench.Engine.Alarms.Acknowledge([_attribute.Sensor.Attributes[1].Alarm!], "Ada");
        _bench.Run(100);
        Assert.True(_watch.TakeChange(Now));
        Assert.False(_watch.TakeChange(Now));
    }

    [Fact]
    public void Of_a_tile_that_says_more_every_change_counts_from_then_on()
    {
        using var ada = _bench.Engine.Look(_attribute);
        _bench.Run(500);
        _watch.IsWhole = true;
        Assert.False(_watch.TakeChange(Now));
        using var ben = _bench.Engine.Look(_attribute, name: "Ben");
        _bench.Run(500);
        Assert.True(_watch.TakeChange(Now));
        ben.Rename("Eve");
        _bench.Run(500);
        Assert.True(_watch.TakeChange(Now));
        Assert.False(_watch.TakeChange(Now));
    }

    [Fact]
    public void A_change_that_did_not_arrive_is_there_again()
    {
        _watch.PutBack();
        Assert.True(_watch.TakeChange(Now));
        Assert.False(_watch.TakeChange(Now));
    }

    [Fact]
    public void Only_the_rows_that_it_shows_are_told()
    {
        var frame = new FrameWriter();
        frame.Begin(_bench.Engine.Clock.GetUtcNow());
        _watch.Write(frame, _bench.View, Now);
        var said = Assert.IsType<Section.Facts>(Assert.Single(FrameReader.Read(frame.Written.ToArray()).Sections));
        Assert.Equal(_attribute.Cell.Index, said.Handle);
    }

    [Fact]
    public void The_number_of_a_crowd_waits_until_its_row_is_in_view_and_nothing_else_does()
    {
        var view = _bench.View;
        for (var i = 0; i < 20; i++)
        {
            _bench.Engine.Look(_attribute, name: $"Guest {i}");
        }

        _bench.Run(3_000);
        Assert.Equal(20, Said(view)?.Watchers.Viewers);
        var late = _bench.Engine.Look(_attribute, name: "Late");
        _bench.Run(3_000);
        Assert.Null(Said(view));
        view.Look(_attribute);
        Assert.Equal(21, Said(view)?.Watchers.Viewers);
        view.LookAway(_attribute.Cell.Index, 0);
        late.Set(_attribute.Cell, Interest.Hover);
        _bench.Run(3_000);
        Assert.Equal(AttentionLevel.High, Said(view)?.Level);
    }

    [Fact]
    public void Another_link_is_told_again_and_one_link_once()
    {
        var frame = new FrameWriter();
        frame.Begin(_bench.Engine.Clock.GetUtcNow());
        _watch.Write(frame, _bench.View, Now);
        _watch.Write(frame, _bench.View, Now);
        _watch.StartOver();
        _watch.Write(frame, _bench.View, Now);
        Assert.Equal(2, FrameReader.Read(frame.Written.ToArray()).Sections.Count);
    }

    private RowFacts? Said(ViewCursors view)
    {
        var frame = new FrameWriter();
        frame.Begin(_bench.Engine.Clock.GetUtcNow());
        _watch.Write(frame, view, Now);
        return FrameReader.Read(frame.Written.ToArray()).Sections.Cast<Section.Facts>().SingleOrDefault()?.Said;
    }

    [Fact]
    public void Disposed_it_leaves_once_however_often_it_is_told()
    {
        _watch.Dispose();
        _watch.Dispose();
        Assert.Equal(1, _left);
    }
}
