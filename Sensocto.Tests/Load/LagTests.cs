using Sensocto.Core.Attention;
using Sensocto.Tests.Feeds;

namespace Sensocto.Tests.Load;

public sealed class LagTests
{
    [Fact]
    public void Feeds_that_stood_still_say_for_how_long_and_only_once()
    {
        using var engine = new Engine();
        engine.Run(100);
        Assert.Equal(0, engine.Feeds.TakeLagMs());
        engine.Clock.Sleep(TimeSpan.FromMilliseconds(310));
        engine.Run(100);
        Assert.InRange(engine.Feeds.TakeLagMs(), 290, 310);
        Assert.Equal(0, engine.Feeds.TakeLagMs());
    }

    [Fact]
    public void Feeds_are_late_while_one_of_them_does_not_return()
    {
        using var engine = new Engine();
        double? lag = null;
        var feed = new FakeFeed("a")
        {
            OnRead = (_, _, _, _) =>
            {
                // The clock advances within the tick that called this.
                if (lag is null)
                {
                    engine.Clock.Sleep(TimeSpan.FromSeconds(10));
                    lag = engine.Feeds.TakeLagMs();
                }

                return 0;
            },
        };
        engine.Look(engine.Add(feed));
        engine.Run(1_000);
        Assert.Equal(10_000, lag);
    }

    [Fact]
    public void A_flush_that_comes_late_says_by_how_much()
    {
        using var engine = new Engine();
        var attribute = engine.Add(new FakeFeed("a"));
        var viewer = engine.Look(attribute);
        engine.Run(200);
        engine.Tracker.TakeLagMs();
        viewer.Set(attribute.Cell, Interest.None);
        engine.Clock.Sleep(TimeSpan.FromMilliseconds(700));
        Assert.InRange(engine.Tracker.TakeLagMs(), 590, 610);
    }
}
