using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Core.History;

namespace Sensocto.Tests.Feeds;

/// <summary>What is kept of a sensor that is still there but no longer measures.</summary>
public sealed class SilentPastTests
{
    [Theory]
    [InlineData(Interest.View)]
    [InlineData(Interest.None)]
    public void Who_is_silent_gives_back_what_is_over_its_part_when_others_come(Interest interest)
    {
        using var engine = new Engine(history: new HistoryOptions { BudgetMb = 16 });
        var feed = new FakeFeed("a", FakeFeed.Attribute("value", hz: 1));
        var attribute = engine.Add(feed);
        engine.Look(attribute, interest);
        engine.Run(600_000);
        feed.DiesAt = engine.Clock.UtcTicks;
        engine.Run(60_000);
        Assert.InRange(SecondsKept(attribute), 580, 600);

        engine.History.Join(10_000);
        engine.Run(60_000);
        Assert.Equal(2, engine.History.BlocksPerAttribute);
        Assert.InRange(SecondsKept(attribute), 30, 63);
    }

    private static double SecondsKept(LiveAttribute attribute) =>
        attribute.Seconds.Extent is var (from, until) ? TimeSpan.FromTicks(until - from).TotalSeconds : 0;
}
