using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Dashboard.Live;
using Sensocto.Tests.Feeds;

namespace Sensocto.Tests.Live;

public sealed class TileWatchTests : IDisposable
{
    private readonly Engine _engine = new();
    private readonly FakeFeed _feed = new("a", FakeFeed.Attribute("x"), FakeFeed.Attribute("y"));
    private readonly LiveAttribute _attribute;
    private readonly TileWatch _watch;
    private int _left;

    public TileWatchTests()
    {
        _attribute = _engine.Add(_feed);
        _engine.Run(20_000);
        _watch = new TileWatch(_attribute.Sensor, _engine.Tracker, () => { }, _ => _left++);
    }

    public void Dispose() => _engine.Dispose();

    [Fact]
    public void Samples_alone_are_no_change()
    {
        _engine.Run(20_000);
        Assert.False(_watch.TakeChange());
    }

    [Fact]
    public void A_level_a_watcher_and_a_status_are_changes_and_each_is_taken_once()
    {
        var ada = _engine.Look(_attribute);
        Assert.True(_watch.TakeChange());
        _engine.Run(500);
        Assert.True(_watch.TakeChange());
        Assert.False(_watch.TakeChange());
        using var ben = _engine.Look(_attribute, name: "Ben");
        _engine.Run(500);
        Assert.True(_watch.TakeChange());
        ada.Rename("Eve");
        _engine.Run(500);
        Assert.True(_watch.TakeChange());
        _feed.OnOnline = () => false;
        _engine.Run(500);
        Assert.True(_watch.TakeChange());
        Assert.False(_watch.TakeChange());
    }

    [Fact]
    public void A_change_that_did_not_arrive_is_there_again()
    {
        _watch.PutBack();
        Assert.True(_watch.TakeChange());
        Assert.False(_watch.TakeChange());
    }

    [Fact]
    public void Disposed_it_listens_no_more()
    {
        _watch.Dispose();
        Assert.Equal(1, _left);
        _engine.Look(_attribute, Interest.Hover);
        Assert.False(_watch.TakeChange());
    }
}
