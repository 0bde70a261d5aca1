using Microsoft.Extensions.Options;
using Sensocto.Core.Attention;
using Sensocto.Core.History;
using Sensocto.Tests.Attention.Interleaving;

namespace Sensocto.Tests.Feeds;

/// <summary>The feeds' races. Public for <see cref="InstrumentedCore.Run{TResult}"/>; each method makes a new race.</summary>
public static class FeedRaces
{
    private static readonly Dictionary<string, Func<Race>> All = new(StringComparer.Ordinal)
    {
        ["a sensor is removed while it is added"] = () => OfOneSensor((e, feed) => e.Feeds.Remove(feed.Sensor.Id)),
        ["a sensor has its first turn while it is added"] = () => OfOneSensor((e, _) => e.Run(20)),
        ["attributes come on two threads"] = () =>
        {
            var (store, alike) = (NewStore(), NewStore());
            alike.Join(8_000);
            return new Race(
                [() => store.Join(4_000), () => store.Join(4_000)],
                () => Assert.Equal(alike.BlocksPerAttribute, store.BlocksPerAttribute)
            );
        },
    };

    public static IEnumerable<string> Names => All.Keys;

    /// <summary>Runs a race under every schedule, and gives the number of schedules.</summary>
    public static int Explore(string name, int switches) => new Explorer(All[name], switches).Explore();

    private static Race OfOneSensor(Action<Engine, FakeFeed> meanwhile)
    {
        var engine = new Engine();
        var feed = new FakeFeed("a", FakeFeed.Attribute("x"), FakeFeed.Attribute("y"));
        return new Race(
            [() => engine.Feeds.Add(feed), () => meanwhile(engine, feed)],
            () =>
            {
                using var over = engine;
                engine.Run(100);
                var sensors = engine.Feeds.Count;
                Assert.Equal(sensors == 1, engine.Feeds.TryGet(feed.Sensor.Id, out _));
                Assert.Equal(2 * sensors, AttentionLevels.All.Sum(engine.Feeds.Census.At));
                Assert.Equal(2 * sensors, engine.History.Figures.Attributes);
                Assert.Equal(2 * sensors, engine.Tracker.Figures.Keys);
            }
        );
    }

    private static HistoryStore NewStore() => new(Options.Create(new HistoryOptions { BudgetMb = 16 }));
}
