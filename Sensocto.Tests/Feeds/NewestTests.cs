using FsCheck;
using FsCheck.Fluent;
using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Core.Load;
using Sensocto.Core.Sensors;

namespace Sensocto.Tests.Feeds;

/// <summary>An attribute's newest value never gets older, whether viewers leave, alarms end or feeds die.</summary>
public sealed class NewestTests
{
    [Fact]
    public void It_never_goes_back_whatever_happens() =>
        Prop.ForAll(Arb.From(Courses), Live).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public void It_stays_when_a_feed_died_while_somebody_looked_who_left()
    {
        using var engine = new Engine();
        var feed = new FakeFeed("a", FakeFeed.Attribute("value", 1));
        var attribute = engine.Add(feed);
        engine.Run(20_000);
        var ada = engine.Look(attribute);
        engine.Run(60_000);
        var died = feed.DiesAt = engine.Clock.UtcTicks;
        engine.Run(1_000);
        ada.Dispose();
        engine.Run(120_000);
        Assert.Equal((AttentionLevel.None, null), (attribute.Status.Window.Level, attribute.History.Newest));
        Assert.Equal(new Sample(died, 1), attribute.Newest);
    }

    [Fact]
    public void It_stays_when_an_alarm_that_nobody_watched_ends_between_two_samples()
    {
        using var engine = new Engine();
        var began = engine.Clock.UtcTicks;
        var limits = new AlarmLimits(High: 100) { OffDelay = TimeSpan.FromSeconds(5.5) };
        var feed = new FakeFeed("a", FakeFeed.Attribute("value", 1, limits))
        {
            Value = t => new TimeSpan(t - began).TotalSeconds is > 60 and < 660 ? 100 : 1,
        };
        var attribute = engine.Add(feed);
        engine.Run(600_000);
        Assert.True(attribute.Status.Window.HeldByAlarm);
        while (attribute.Status.Window.HeldByAlarm)
        {
            engine.Run(10);
        }

        Assert.Null(attribute.History.Newest);
        Assert.InRange(engine.Clock.UtcTicks - attribute.Newest!.Value.Ticks, 0, 2 * TimeSpan.TicksPerSecond);
    }

    private static Gen<Course> Courses =>
        from hz in Gen.Elements(10, 1, 0.1, 1 / 180.0)
        from backfill in Gen.Elements(0, 7, 120)
        from hasLimits in Gen.Elements(true, false)
        from parts in (
            from interest in Gen.Elements(Interest.None, Interest.View, Interest.Hover)
            from seconds in Gen.Choose(1, 150)
            from load in Gen.Elements(LoadLevel.Normal, LoadLevel.High)
            from value in Gen.Elements(1, 1, 100)
            select new Part(interest, seconds, load, value)
        ).ListOf(8)
        from dead in Gen.Choose(0, 11)
        select new Course(hz, backfill, hasLimits, [.. parts], dead);

    private static void Live(Course course)
    {
        var options = new FeedOptions
        {
            Backfill = TimeSpan.FromSeconds(course.Backfill),
            IdleStep = TimingWheel.Resolution,
        };
        using var engine = new Engine(options);
        var value = 1.0;
        var limits = course.HasLimits ? new AlarmLimits(High: 100) : null;
        var feed = new FakeFeed("a", FakeFeed.Attribute("value", course.Hz, limits)) { Value = _ => value };
        var attribute = engine.Add(feed);
        var viewer = engine.Connect("Ada");
        var newest = 0L;
        for (var i = 0; i < course.Parts.Count; i++)
        {
            feed.DiesAt = i == course.DiesBefore ? engine.Clock.UtcTicks : feed.DiesAt;
            (engine.Load.Level, value) = (course.Parts[i].Load, course.Parts[i].Value);
            viewer.Set(attribute.Cell, course.Parts[i].Interest);
            for (var ms = 0; ms < course.Parts[i].Seconds * 1_000; ms += 100)
            {
                engine.Run(100);
                var now = attribute.Newest?.Ticks ?? 0;
                Assert.True(now >= newest, $"older by {new TimeSpan(newest - now)} in part {i}: {course}");
                newest = now;
            }
        }
    }

    private sealed record Part(Interest Interest, int Seconds, LoadLevel Load, double Value);

    private sealed record Course(double Hz, int Backfill, bool HasLimits, IReadOnlyList<Part> Parts, int DiesBefore)
    {
        public override string ToString() =>
            $"{Hz:0.###} Hz, back {Backfill} s, limits {HasLimits}, dies before {DiesBefore}: {string.Join("; ", Parts)}";
    }
}
