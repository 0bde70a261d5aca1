using Sensocto.Core.Feeds.Pushed;
using Sensocto.Core.Sensors;

namespace Sensocto.Tests.Feeds.Pushed;

public sealed class RefusalStreakTests : IDisposable
{
    private const int Ahead = 11_000;
    private readonly Engine _engine = new();
    private readonly PushedFeed _feed;

    public RefusalStreakTests()
    {
        _feed = new PushedFeed(new FakeFeed("a").Sensor, _engine.Clock);
        _engine.Feeds.Add(_feed);
        _engine.Look(_engine.Find("a"));
    }

    public void Dispose() => _engine.Dispose();

    [Fact]
    public void One_that_is_taken_ends_it_and_the_next_begins_at_one()
    {
        Assert.NotNull(ErrorAfter(RefusalStreak.Least, Ahead));
        Assert.Null(ErrorAfter(1, 0));
        Assert.Null(ErrorAfter(RefusalStreak.Least - 1, Ahead));
        Assert.NotNull(ErrorAfter(1, Ahead));
    }

    [Fact]
    public void Two_halves_are_no_whole()
    {
        Assert.Null(ErrorAfter(RefusalStreak.Least / 2, Ahead));
        Assert.Null(ErrorAfter(1, 0));
        Assert.Null(ErrorAfter(RefusalStreak.Least / 2, Ahead));
    }

    private string? ErrorAfter(int times, int aheadMs)
    {
        for (var i = 0; i < times; i++)
        {
            _feed.Push(0, new Sample(_engine.Clock.UtcTicks + (aheadMs * TimeSpan.TicksPerMillisecond), 1));
            _engine.Run(100);
        }

        _engine.Run(400);
        return _engine.Find("a").Status.Error;
    }
}
