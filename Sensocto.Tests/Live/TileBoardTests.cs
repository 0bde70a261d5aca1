using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Core.Sensors;
using Sensocto.Dashboard.Live;
using Sensocto.Tests.Feeds;

namespace Sensocto.Tests.Live;

public sealed class TileBoardTests : IDisposable
{
    // In this many ms, everything is sent once.
    private const int All = 10_000;
    private readonly LiveBench _bench = new();
    private readonly FakeFeed _feed = new(
        "a",
        FakeFeed.Attribute("x"),
        FakeFeed.Attribute("y", limits: new AlarmLimits(High: 100))
    );
    private readonly LiveAttribute _attribute;
    private readonly TileBoard _board;
    private readonly SharedTile _tile;

    public TileBoardTests()
    {
        _attribute = _bench.Engine.Add(_feed);
        _bench.Run(20_000);
        _board = new TileBoard(_bench.Shared, _bench.Engine.Clock);
        _tile = _board.Join(_attribute.Sensor, rows: 1);
    }

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void Of_what_has_no_row_a_state_that_is_not_well_and_an_alarm_are_told_once()
    {
        Assert.Equal(new TileFacts(null, null), Told());
        Assert.Null(Told());
        _feed.OnOnline = () => false;
        _bench.Run(6_000);
        Assert.Equal(AttributeState.Offline, Told()?.State);
        Assert.Null(Told());
        _feed.OnOnline = () => true;
        _feed.Value = _ => 101;
        _bench.Run(6_000);
        Assert.Equal("active", Told()?.Alarm?.Face);
        _bench.Engine.Alarms.Acknowledge([_attribute.Sensor.Attributes[1].Alarm!], "Ada");
        _bench.Run(100);
        Assert.Equal("acknowledged", Told()?.Alarm?.Face);
        Assert.Null(Told());
    }

    [Fact]
    public void Samples_and_who_looks_are_nothing_that_a_tile_tells()
    {
        Told();
        using var ada = _bench.Engine.Look(_attribute, Interest.Hover);
        _bench.Run(20_000);
        Assert.Null(Told());
    }

    [Fact]
    public void Only_the_rows_that_it_shows_are_told()
    {
        var said = Written(_bench.View).OfType<Section.Facts>();
        Assert.Equal([_attribute.Cell.Index], said.Select(f => f.Handle));
    }

    [Fact]
    public void The_number_of_a_crowd_waits_until_its_row_is_in_view()
    {
        var view = _bench.View;
        for (var i = 0; i < 20; i++)
        {
            _bench.Engine.Look(_attribute, name: $"Guest {i}");
        }

        _bench.Run(3_000);
        Assert.Equal(20, Said(view)?.Watchers.Viewers);
        using var late = _bench.Engine.Look(_attribute, name: "Late");
        _bench.Run(SharedFacts.CrowdRestMs + All);
        Assert.Null(Said(view));
        view.Look(_attribute);
        Assert.Equal(21, Said(view)?.Watchers.Viewers);
    }

    [Fact]
    public void Who_looks_at_a_row_out_of_view_is_told_when_everything_is_due_or_it_comes_into_view()
    {
        var view = _bench.View;
        Said(view);
        using var ada = _bench.Engine.Look(_attribute);
        _bench.Run(9_900);
        Assert.Null(Said(view));
        _bench.Run(100);
        Assert.Equal(AttentionLevel.Medium, Said(view)?.Level);
        using var ben = _bench.Engine.Look(_attribute, Interest.Hover, "Ben");
        _bench.Run(1_000);
        Assert.Null(Said(view));
        view.Look(_attribute);
        Assert.Equal(AttentionLevel.High, Said(view)?.Level);
    }

    [Fact]
    public void What_is_wrong_with_a_row_out_of_view_is_told_at_once()
    {
        Said(_bench.View);
        _feed.OnOnline = () => false;
        _bench.Run(6_000);
        Assert.Equal(AttributeState.Offline, Said(_bench.View)?.State);
    }

    [Fact]
    public void Another_reason_of_an_error_out_of_view_is_told_at_once()
    {
        var view = _bench.View;
        Fail("dry");
        _bench.Run(All);
        Assert.Equal("dry", Said(view)?.Error);
        Fail("wet");
        _bench.Run(All - 1_000);
        Assert.Equal((AttributeState.Error, "wet"), (Said(view)?.State, _attribute.Status.Error));
    }

    [Fact]
    public void Another_link_is_told_again_and_one_link_once()
    {
        Assert.Equal(2, Written(_bench.View).Count);
        Assert.Empty(Written(_bench.View));
        _board.StartOver();
        Assert.Equal(2, Written(_bench.View).Count);
    }

    [Fact]
    public void No_more_is_written_than_fits_and_the_rest_with_the_next()
    {
        _board.Join(_bench.Engine.Add(new FakeFeed("b")).Sensor, rows: 1);
        Assert.Single(Written(_bench.View, most: 1));
        Assert.Single(Written(_bench.View, most: 1));
        Assert.Single(Written(_bench.View));
        Assert.Empty(Written(_bench.View));
    }

    [Fact]
    public void Rows_that_always_have_news_leave_room_for_the_others()
    {
        var busy = new FakeFeed("b");
        LiveAttribute[] rows = [_bench.Engine.Add(busy), _bench.Engine.Add(new FakeFeed("c"))];
        _board.Leave(_tile);
        Array.ForEach(rows, r => _board.Join(r.Sensor, rows: 1));
        Written(_bench.View);
        busy.OnOnline = () => false;
        using var ada = _bench.Engine.Look(rows[1]);
        _bench.Run(6_000 + All);
        Assert.Equal(rows[0].Cell.Index, Assert.Single(Written(_bench.View, most: 1)).Handle);
        busy.OnOnline = () => true;
        _bench.Run(6_000);
        Assert.Equal(rows[1].Cell.Index, Assert.Single(Written(_bench.View, most: 1)).Handle);
    }

    [Fact]
    public void A_row_that_waited_and_does_not_fit_when_it_comes_into_view_is_told_with_the_next()
    {
        var view = Waiting();
        view.Look(_attribute);
        Assert.Empty(Written(view, most: 0));
        Assert.Equal(AttentionLevel.Medium, Said(view)?.Level);
    }

    [Fact]
    public void Where_everything_is_due_and_does_not_fit_the_rest_comes_with_the_next()
    {
        var view = Waiting();
        _bench.Run(All);
        Assert.Empty(Written(view, most: 0));
        Assert.Equal(AttentionLevel.Medium, Said(view)?.Level);
    }

    [Fact]
    public void Another_link_is_told_of_a_row_that_waited()
    {
        var view = Waiting();
        _board.StartOver();
        Assert.Equal(AttentionLevel.Medium, Said(view)?.Level);
    }

    [Fact]
    public void A_tile_that_left_says_nothing_and_lets_go_of_what_it_shared()
    {
        _board.Leave(_tile);
        Assert.Empty(Written(_bench.View));
        Assert.Equal(0, _bench.Shared.Rendered);
    }

    [Fact]
    public void A_sensor_in_two_tiles_is_told_to_each_and_stays_with_the_one_that_stays()
    {
        var whole = _board.Join(_attribute.Sensor, rows: 2);
        Assert.Equal([0, 0, 1], Written(_bench.View).OfType<Section.Facts>().Select(f => f.Handle - Handle));
        _board.Leave(_tile);
        _feed.OnOnline = () => false;
        _bench.Run(6_000);
        Assert.Equal([0, 1], Written(_bench.View).Select(f => f.Handle - Handle));
        _board.Leave(whole);
        _board.StartOver();
        Assert.Empty(Written(_bench.View));
    }

    // Nobody looked when the page was sent the row; now somebody does, which is sent only once the row is in view.
    private ViewCursors Waiting()
    {
        var view = _bench.View;
        Said(view);
        _bench.Engine.Look(_attribute);
        _bench.Run(1_000);
        Assert.Null(Said(view));
        return view;
    }

    private void Fail(string why) => _feed.OnRead = (_, _, _, _) => throw new FeedException(why);

    private int Handle => _attribute.Cell.Index;

    private TileFacts? Told() => Written(_bench.View).OfType<Section.Tile>().SingleOrDefault()?.Said;

    private RowFacts? Said(ViewCursors view) => Written(view).OfType<Section.Facts>().SingleOrDefault()?.Said;

    private List<Section> Written(ViewCursors view, int most = 1_000)
    {
        var frame = new FrameWriter();
        frame.Begin(_bench.Engine.Clock.GetUtcNow());
        // The head has been written already.
        _board.Write(frame, view, frame.Written.Length + most);
        return FrameReader.Read(frame.Written.ToArray()).Sections;
    }
}
