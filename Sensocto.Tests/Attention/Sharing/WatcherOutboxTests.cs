using Sensocto.Core.Attention;
using Sensocto.Core.Attention.Replication;
using Sensocto.Core.Attention.Sharing;
using Sensocto.Core.Sensors;
using static Sensocto.Tests.Attention.TrackerFixture;

namespace Sensocto.Tests.Attention.Sharing;

public sealed class WatcherOutboxTests : IDisposable
{
    private readonly TrackerFixture _f = new();
    private readonly WatcherOutbox _outbox = new(new NodeIncarnation("here", 1), new NodeIncarnation("there", 1));
    private readonly Viewer _ada;

    public WatcherOutboxTests()
    {
        _ada = _f.Connect("Ada");
        _ada.Set(Boiler, Steam, Interest.Focus);
    }

    public void Dispose() => _f.Dispose();

    [Fact]
    public void Keys_take_turns_to_be_asked_for_what_moved_nothing_each_every_sixteenth()
    {
        var steam = _f.Cell(Steam);
        Assert.NotNull(Take(steam.Key));
        _ada.Pin(Boiler);
        for (var turn = 2; (turn + steam.Index) % 16 != 0; turn++)
        {
            Assert.Null(Take(steam.Key));
        }

        Assert.True(Assert.Single(Take(steam.Key)!.Keys).Watchers[0].IsPinned);
    }

    [Fact]
    public void Who_looks_again_is_told_anew()
    {
        var key = _f.Cell(Steam).Key;
        Assert.NotNull(Take(key));
        Assert.Null(Take(key));
        Assert.Null(Take());
        Assert.NotNull(Take(key));
    }

    [Fact]
    public void A_key_that_is_not_known_here_is_passed_over() =>
        Assert.Null(Take(new AttributeKey(new SensorId("pump"), Steam)));

    [Fact]
    public void A_message_holds_two_thousand_keys_and_the_next_one_the_rest()
    {
        for (var i = 0; i < 2_001; i++)
        {
            _f.Catalog.Add(Describe(new($"s{i}"), Pressure));
            _ada.Set(new($"s{i}"), Pressure, Interest.View);
        }

        var looks = _f.Tracker.Cells.Where(c => c.ViewerCount == 1 && c.Key.Sensor != Boiler).Select(c => c.Key);
        AttributeKey[] keys = [.. looks];
        Assert.Equal(2_000, Take(keys)!.Keys.Count);
        Assert.Single(Take(keys)!.Keys);
    }

    // The receiver takes the message at once.
    private WatcherNews? Take(params AttributeKey[] looks)
    {
        var news = _outbox.Take(_f.Tracker, looks.ToDictionary(k => k, _ => AttentionLevel.Medium));
        if (news is not null)
        {
            _outbox.Answer(news, isTaken: true);
        }

        return news;
    }
}
