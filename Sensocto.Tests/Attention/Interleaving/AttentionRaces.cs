using Sensocto.Core.Attention;

namespace Sensocto.Tests.Attention.Interleaving;

/// <summary>The tracker's races. Public for <see cref="InstrumentedCore.Run{TResult}"/>; each method makes a new race.</summary>
public static class AttentionRaces
{
    private static readonly Dictionary<string, Func<RaceWorld, Race>> All = new(StringComparer.Ordinal)
    {
        ["a fall is flushed while the level rises"] = world =>
        {
            var (ada, bob) = (world.Looking("Ada"), world.Connect("Bob"));
            ada.Set(world.Cell, Interest.None);
            return world.Race(() => world.Advance(0.1), () => bob.Set(world.Cell, Interest.View));
        },
        ["two rise and one falls"] = world =>
        {
            var (ada, bob) = (world.Connect("Ada"), world.Looking("Bob"));
            return world.Race(
                () => ada.Set(world.Cell, Interest.View | Interest.Focus),
                () => bob.Set(world.Cell, Interest.None)
            );
        },
        ["a change waits for a flush while the timer goes to sleep"] = world =>
        {
            var (ada, bob) = (world.Looking("Ada"), world.Looking("Bob", world.Other));
            ada.Set(world.Cell, Interest.None);
            return world.Race(() => world.Advance(0.1), () => bob.Set(world.Other, Interest.None));
        },
        ["somebody subscribes while the level rises"] = world =>
        {
            var ada = world.Connect("Ada");
            var known = AttentionLevel.None;
            void Subscribe()
            {
                var heard = false;
                world.Cell.Subscribe(change => (known, heard) = (change.Level, true));
                var level = world.Cell.Level;
                known = heard ? known : level;
            }

            return world.Race(
                () => ada.Set(world.Cell, Interest.View),
                Subscribe,
                check: () => Assert.Equal(AttentionLevel.Medium, known)
            );
        },
        ["somebody unsubscribes while another subscribes and the level rises"] = world =>
        {
            var ada = world.Connect("Ada");
            var (isOver, last) = (false, AttentionLevel.None);
            var over = world.Cell.Subscribe(_ => Assert.False(isOver));
            void Leave()
            {
                over.Dispose();
                isOver = true;
            }

            return world.RaceOfThree(
                Leave,
                () => world.Cell.Subscribe(change => last = change.Level),
                () => ada.Set(world.Cell, Interest.View),
                check: () =>
                {
                    ada.Set(world.Cell, Interest.Focus);
                    Assert.Equal(AttentionLevel.High, last);
                    Assert.Equal(0, world.Tracker.Figures.SubscriberFailures);
                }
            );
        },
        ["a linger ends while somebody comes back"] = world =>
        {
            var ada = world.Looking("Ada");
            ada.Set(world.Cell, Interest.None);
            world.Advance(59.9);
            ada.Beat();
            return world.Race(() => world.Advance(0.2), () => ada.Set(world.Cell, Interest.View));
        },
        ["a linger ends while somebody looks for a moment"] = world =>
        {
            var ada = world.Looking("Ada");
            ada.Set(world.Cell, Interest.None);
            world.Advance(59.9);
            ada.Beat();
            void Glance()
            {
                ada.Set(world.Cell, Interest.View);
                ada.Set(world.Cell, Interest.None);
            }

            return world.Race(
                () => world.Advance(0.2),
                Glance,
                check: () => Assert.Equal(AttentionLevel.Low, world.Cell.Level)
            );
        },
        ["a boost ends while its viewer hovers again"] = world =>
        {
            var ada = world.Looking("Ada");
            ada.Set(world.Cell, Interest.View | Interest.Hover);
            ada.Set(world.Cell, Interest.View);
            world.Advance(1.9);
            return world.Race(() => world.Advance(0.2), () => ada.Set(world.Cell, Interest.Hover));
        },
        ["a boost ends while its viewer hides its page and goes"] = world =>
        {
            var ada = world.Looking("Ada");
            ada.Set(world.Cell, Interest.Hover);
            ada.Set(world.Cell, Interest.None);
            world.Advance(1.9);
            return world.RaceOfThree(() => world.Advance(0.2), ada.Hide, ada.Dispose);
        },
        ["a viewer is suspended, resumed and reports at once"] = world =>
        {
            var ada = world.Looking("Ada");
            return world.RaceOfThree(ada.Suspend, ada.Resume, () => ada.Set(world.Other, Interest.View));
        },
        ["a lease ends while its viewer reports"] = world =>
        {
            var ada = world.Looking("Ada");
            world.Advance(59.9);
            return world.Race(() => world.Advance(0.2), () => ada.Set(world.Other, Interest.View));
        },
        ["a sensor goes while somebody comes to it"] = world =>
        {
            var ada = world.Connect("Ada");
            return world.Race(
                () => world.Catalog.Remove(TrackerFixture.Boiler),
                () => ada.Set(world.Cell, Interest.View),
                check: () =>
                {
                    Assert.Equal(AttentionLevel.None, world.Cell.Level);
                    ada.Dispose();
                    world.Advance(31);
                    Assert.Equal(0, world.Tracker.Figures.Keys);
                },
                isHeard: false
            );
        },
        ["a sensor is back while its cell is let go"] = world =>
        {
            var ada = world.Looking("Ada");
            world.Catalog.Remove(TrackerFixture.Boiler);
            world.Advance(1);
            ada.Set(world.Cell, Interest.None);
            void Come() => world.Catalog.Add(TrackerFixture.Describe(TrackerFixture.Boiler, TrackerFixture.Pressure));
            return world.Race(
                () => world.Advance(0.1),
                Come,
                check: () =>
                {
                    Assert.Equal(1, world.Tracker.Figures.Keys);
                    ada.Set(TrackerFixture.Boiler, TrackerFixture.Pressure, Interest.View);
                    Assert.Equal(
                        AttentionLevel.Medium,
                        world.Tracker.GetLevel(TrackerFixture.Boiler, TrackerFixture.Pressure)
                    );
                },
                isHeard: false
            );
        },
        ["a sensor is told by its keys and by its trailing edge"] = world =>
        {
            var (ada, bob) = (world.Looking("Ada"), world.Connect("Bob"));
            var last = AttentionLevel.None;
            world.Tracker.Subscribe(TrackerFixture.Boiler, change => last = change.Level);
            ada.Set(world.Cell, Interest.None);
            return world.Race(
                () => world.Advance(0.1),
                () => bob.Set(world.Other, Interest.Focus),
                check: () => Assert.Equal(AttentionLevel.High, last)
            );
        },
        ["reports are counted while somebody leaves"] = world =>
        {
            var (ada, events) = (world.Looking("Ada"), 0L);
            return world.Race(
                ada.Dispose,
                () => events = world.Tracker.Figures.Events,
                check: () => Assert.Equal((1, 1), (events, world.Tracker.Figures.Events))
            );
        },
        ["names are gathered while somebody leaves"] = world =>
        {
            var (ada, _) = (world.Looking("Ada"), world.Looking("Bob"));
            return world.Race(
                () => world.Tracker.WatchersOf(world.Cell),
                ada.Dispose,
                check: () => Assert.Equal(["Bob"], world.Tracker.WatchersOf(world.Cell).Operators)
            );
        },
        ["an operator pins in two tabs while the sensor comes back"] = world =>
        {
            var (ada, bob) = (world.Connect("Ada"), world.Connect("Ada"));
            ada.Pin(TrackerFixture.Boiler);
            world.Catalog.Remove(TrackerFixture.Boiler);
            void Come() =>
                world.Catalog.Add(
                    TrackerFixture.Describe(TrackerFixture.Boiler, TrackerFixture.Pressure, TrackerFixture.Steam)
                );
            return world.RaceOfThree(
                Come,
                () => ada.Unpin(TrackerFixture.Boiler),
                () => bob.Pin(TrackerFixture.Boiler)
            );
        },
    };

    public static IEnumerable<string> Names => All.Keys;

    /// <summary>Runs a race under every schedule, with one switch less for three threads; gives the number of schedules.</summary>
    public static int Explore(string name, int switches)
    {
        Race Make() => All[name](new RaceWorld());
        return new Explorer(Make, Make().Threads.Length > 2 ? switches - 1 : switches).Explore();
    }
}
