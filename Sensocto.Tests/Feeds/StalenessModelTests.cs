using FsCheck;
using FsCheck.Fluent;
using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Core.Load;
using Sensocto.Core.Sensors;

namespace Sensocto.Tests.Feeds;

/// <summary>
/// Any sensor under any course of attention: while healthy it is never stale, however slowly it is sent. Once dead, it is stale within
/// three granted windows and a second of its last sample, and stays so.
/// </summary>
public sealed class StalenessModelTests
{
    // The scheduler's step, the long one while nobody looks: a turn is never later than this.
    private static readonly TimeSpan Late = new FeedOptions().IdleStep + 2 * TimingWheel.Resolution;

    [Fact]
    public void The_healthy_never_are_and_the_dead_always_are() =>
        Prop.ForAll(Arb.From(Lives), Live).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    private static Gen<Course> Lives =>
        from hz in Gen.Elements(100, 10, 2, 1, 0.5, 0.1)
        from load in Gen.Elements(Enum.GetValues<LoadLevel>())
        from looks in (
            from interest in Gen.Elements(Interest.None, Interest.View, Interest.Hover, Interest.Focus)
            from ms in Gen.Choose(1, 900)
            select (interest, ms * 10)
        ).ListOf(6)
        from dead in Gen.Choose(0, 5)
        from hasLimits in Gen.Elements(true, false)
        select new Course(hz, load, [.. looks], dead, hasLimits);

    private static void Live(Course course)
    {
        using var engine = new Engine(load: course.Load);
        var limits = course.HasLimits ? new AlarmLimits(High: 100) : null;
        var feed = new FakeFeed("a", FakeFeed.Attribute("value", course.Hz, limits));
        var attribute = engine.Add(feed);
        var viewer = engine.Connect("Ada");
        for (var i = 0; i < course.Looks.Count; i++)
        {
            if (i == course.DiesBefore)
            {
                feed.DiesAt = engine.Clock.UtcTicks;
            }

            viewer.Set(attribute.Cell, course.Looks[i].Interest);
            for (var ms = 0; ms < course.Looks[i].Ms; ms += 50)
            {
                engine.Run(50);
                Judge();
            }
        }

        feed.DiesAt = Math.Min(feed.DiesAt, engine.Clock.UtcTicks);
        // A boost or a linger may end in between, and the granted window with it.
        for (var ms = 0; ms < 600_000 && attribute.Status.State != AttributeState.Stale; ms += 50)
        {
            engine.Run(50);
            Judge();
        }

        Assert.Equal(AttributeState.Stale, attribute.Status.State);

        void Judge()
        {
            var isStale = attribute.Status.State == AttributeState.Stale;
            var period = (long)(TimeSpan.TicksPerSecond / course.Hz);
            var last = Math.Min(feed.DiesAt, engine.Clock.UtcTicks) / period * period;
            var silence = new TimeSpan(engine.Clock.UtcTicks - Math.Max(last, Began));
            var limit = Staleness.Limit(attribute.Descriptor, attribute.Status.Window);
            Assert.False(isStale && feed.DiesAt == long.MaxValue, $"healthy and stale: {course}");
            Assert.True(isStale || silence <= limit + Late, $"dead for {silence} of {limit} and not stale: {course}");
        }
    }

    private static long Began => new DateTime(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc).Ticks;

    private sealed record Course(
        double Hz,
        LoadLevel Load,
        IReadOnlyList<(Interest Interest, int Ms)> Looks,
        int DiesBefore,
        bool HasLimits
    );
}
