using Sensocto.Core.Feeds;
using Sensocto.Core.Sensors;
using Sensocto.Dashboard.Live;
using Sensocto.Tests.Feeds;

namespace Sensocto.Tests.Live;

public sealed class SharedTileTests : IDisposable
{
    private readonly LiveBench _bench = new();
    private readonly FakeFeed _feed = new(
        "a",
        FakeFeed.Attribute("x"),
        FakeFeed.Attribute("y"),
        FakeFeed.Attribute("z")
    );
    private readonly LiveSensor _sensor;

    public SharedTileTests()
    {
        _sensor = _bench.Engine.Add(_feed).Sensor;
        _bench.Run(20_000);
    }

    private SharedFrames Shared => _bench.Shared;

    private long Now => _bench.Engine.Clock.GetTimestamp();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void Every_page_gets_the_same_one_and_the_last_takes_it_along()
    {
        var first = Shared.JoinTile(_sensor, 2);
        Assert.Same(first, Shared.JoinTile(_sensor, 2));
        Shared.Leave(first);
        Assert.Same(first, Shared.JoinTile(_sensor, 2));
        Shared.Leave(first);
        Shared.Leave(first);
        Assert.Equal(0, Shared.Rendered);
        Assert.NotSame(first, Shared.JoinTile(_sensor, 2));
    }

    [Fact]
    public void Tiles_of_another_size_share_the_facts()
    {
        var (small, whole) = (Shared.JoinTile(_sensor, 2), Shared.JoinTile(_sensor, int.MaxValue));
        Assert.Equal((2, 3, 3), (small.Rows.Length, whole.Rows.Length, Shared.Rendered));
        Assert.Same(small.Rows[1], whole.Rows[1]);
        Assert.Same(whole, Shared.JoinTile(_sensor, 3));
        Shared.Leave(small);
        Assert.Equal(3, Shared.Rendered);
    }

    [Fact]
    public void Its_text_has_the_attributes_that_have_a_row()
    {
        var cells = _sensor.Attributes.Select(a => a.Cell.Index).ToArray();
        Assert.Contains(
            $" data-zone=\"{cells[0]} {cells[1]}\" ",
            Shared.JoinTile(_sensor, 2).Markup.Value,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void It_tells_of_what_has_no_row_as_of_a_tenth_of_a_second_ago_and_the_same_bytes_while_it_is_the_same()
    {
        var tile = Shared.JoinTile(_sensor, 2);
        Assert.Null(Told(tile).State);
        _feed.OnRead = (attribute, after, until, destination) =>
            attribute == 2 ? throw new FeedException("wet") : _feed.Regular(attribute, after, until, destination);
        _bench.Run(6_000);
        Assert.Equal(AttributeState.Error, Told(tile).State);
        _feed.OnRead = (attribute, after, until, destination) =>
            attribute == 2 ? throw new FeedException("cold") : _feed.Regular(attribute, after, until, destination);
        _bench.Run(6_000);
        Assert.EndsWith(": cold", Told(tile).Doubt, StringComparison.Ordinal);
        var failing = tile.Read(Now);
        _feed.OnRead = null;
        _bench.Run(50);
        Assert.Same(failing, tile.Read(Now));
        _bench.Run(6_000);
        Assert.Null(Told(tile).State);
    }

    [Fact]
    public void Another_doubt_is_told_be_it_of_the_same_attribute_or_the_same_of_another()
    {
        var tile = Shared.JoinTile(_sensor, 1);
        Quiet(1);
        Assert.Equal("y: stale", Told(tile).Doubt);
        Quiet(2);
        Assert.Equal("z: stale", Told(tile).Doubt);
        Quiet(1, 2);
        Assert.Equal("y: stale; z: stale", Told(tile).Doubt);
        _feed.OnOnline = () => false;
        _bench.Run(30_000);
        Assert.Equal("y: offline; z: offline", Told(tile).Doubt);

        void Quiet(params int[] silent)
        {
            _feed.OnRead = (attribute, after, until, destination) =>
                silent.Contains(attribute) ? 0 : _feed.Regular(attribute, after, until, destination);
            _bench.Run(30_000);
        }
    }

    [Fact]
    public void An_alarm_is_looked_for_once_in_a_tenth_of_a_second()
    {
        var limits = new AlarmLimits(High: 100);
        var feed = new FakeFeed("b", FakeFeed.Attribute("x"), FakeFeed.Attribute("y", limits: limits))
        {
            Value = _ => 101,
        };
        var sensor = _bench.Engine.Add(feed).Sensor;
        _bench.Run(6_000);
        var tile = Shared.JoinTile(sensor, 1);
        var before = tile.Read(Now);
        _bench.Engine.Alarms.Acknowledge([sensor.Attributes[1].Alarm!], "Ada");
        _bench.Run(90);
        Assert.Same(before, tile.Read(Now));
        _bench.Run(10);
        Assert.NotSame(before, tile.Read(Now));
    }

    [Fact]
    public void Where_every_attribute_has_a_row_it_tells_nothing() =>
        Assert.Null(Shared.JoinTile(_sensor, 3).Read(Now));

    private TileFacts Told(SharedTile tile)
    {
        var frame = new FrameWriter();
        frame.Begin(_bench.Engine.Clock.GetUtcNow());
        frame.Append(tile.Read(Now));
        var told = Assert.IsType<Section.Tile>(Assert.Single(FrameReader.Read(frame.Written.ToArray()).Sections));
        Assert.Equal(_sensor.Attributes[0].Cell.Index, told.Handle);
        return told.Said;
    }
}
