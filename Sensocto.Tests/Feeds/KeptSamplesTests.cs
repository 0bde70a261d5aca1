using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Core.Load;
using Sensocto.Core.Sensors;

namespace Sensocto.Tests.Feeds;

/// <summary>Samples sent in full earlier are kept, unless a hole would follow them.</summary>
public sealed class KeptSamplesTests
{
    [Theory]
    [InlineData(LoadLevel.Normal, null)]
    [InlineData(LoadLevel.High, null)]
    [InlineData(LoadLevel.Normal, 100.0)]
    [InlineData(LoadLevel.High, 100.0)]
    public void What_is_measured_less_often_than_a_look_goes_back_is_kept_while_somebody_looks(
        LoadLevel load,
        double? limit
    )
    {
        using var engine = new Engine(load: load);
        var limits = limit is { } high ? new AlarmLimits(High: high) : null;
        var feed = new FakeFeed("a", FakeFeed.Attribute("value", 1 / 180.0, limits));
        var attribute = engine.Add(feed);
        var began = engine.Clock.UtcTicks;
        var ada = engine.Look(attribute);
        engine.Run(1_801_000);
        var all = Samples(feed, began, engine.Clock.UtcTicks);
        Assert.Equal(10, all.Length);
        Assert.Equal(all, Engine.HistoryOf(attribute));

        // Looks away while nothing is measured.
        engine.Run(150_000);
        ada.Set(attribute.Cell, Interest.None);
        engine.Run(5_000);
        ada.Set(attribute.Cell, Interest.View);
        engine.Run(1_000);
        Assert.Equal(all, Engine.HistoryOf(attribute));
    }

    [Fact]
    public void What_lies_before_a_hole_is_let_go()
    {
        using var engine = new Engine(new FeedOptions { Backfill = TimeSpan.FromSeconds(7) });
        var feed = new FakeFeed("a");
        var attribute = engine.Add(feed);
        var ada = engine.Look(attribute);
        engine.Run(3_000);
        ada.Set(attribute.Cell, Interest.None);
        engine.Run(20_000);
        ada.Set(attribute.Cell, Interest.View);
        engine.Run(10);
        var now = engine.Clock.UtcTicks;
        Assert.Equal(Samples(feed, now - TimeSpan.FromSeconds(7).Ticks, now), Engine.HistoryOf(attribute));
    }

    private static Sample[] Samples(FakeFeed feed, long after, long until)
    {
        var buffer = new Sample[1_000];
        return buffer[..feed.Regular(0, after, until, buffer)];
    }
}
