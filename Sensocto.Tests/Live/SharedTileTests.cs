using Sensocto.Core.Feeds;
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
    public void It_names_the_attributes_that_have_a_row()
    {
        var cells = _sensor.Attributes.Select(a => a.Cell.Index).ToArray();
        Assert.Equal($"{cells[0]} {cells[1]}", Shared.JoinTile(_sensor, 2).Zone);
    }

    [Fact]
    public void Its_face_is_that_of_what_has_no_row_as_of_a_tenth_of_a_second_ago()
    {
        var (tile, whole) = (Shared.JoinTile(_sensor, 2), Shared.JoinTile(_sensor, 3));
        var (before, all) = (tile.Face(Now), whole.Face(Now));
        _feed.OnRead = (attribute, after, until, destination) =>
            attribute == 2 ? throw new FeedException("wet") : _feed.Regular(attribute, after, until, destination);
        _bench.Run(6_000);
        var wet = tile.Face(Now);
        Assert.NotEqual(before, wet);
        Assert.Equal(all, whole.Face(Now));
        _feed.OnRead = null;
        _bench.Run(50);
        Assert.Equal(wet, tile.Face(Now));
        _bench.Run(6_000);
        Assert.Equal(before, tile.Face(Now));
    }
}
