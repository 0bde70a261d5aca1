using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Microsoft.Extensions.Time.Testing;
using Sensocto.Core.Feeds;
using Sensocto.Core.Sensors;

namespace Sensocto.Tests.Feeds.Simulation;

public sealed class SimulatedFeedTests
{
    private const string Everything = """
        { "kind": "walk", "mean": 50, "spread": 3, "deviation": 4, "reversionSeconds": 3, "noise": 0.5, "max": 60,
          "spikes": { "to": 90, "everySeconds": 20, "forSeconds": 4 } }
        """;

    private const string Silences = """, "dropOuts": { "everySeconds": 10, "forSeconds": 2 } """;

    private static readonly string[] Signals =
    [
        Everything,
        """{ "kind": "sine", "mean": 1, "waves": [ { "periodSeconds": 2.5, "amplitude": 3 }, { "periodSeconds": 0.3, "amplitude": 1 } ] }""",
        """{ "kind": "ecg", "bpm": 70, "bpmSpread": 9 }""",
        """{ "kind": "pulse", "bpm": 70 }""",
        """{ "kind": "heartRate", "bpm": 70 }""",
        """{ "kind": "respiration", "breathsPerMinute": 14 }""",
        """{ "kind": "steps", "dwellSeconds": 1.5, "levels": [0, 1, 2] }""",
        """{ "kind": "counter", "perSecond": 12 }""",
        """{ "kind": "position", "axis": "longitude", "latitude": 50, "longitude": 8, "radiusKm": 5, "lapSeconds": 900 }""",
        """{ "kind": "battery", "cycleSeconds": 15 }""",
    ];

    [Property(MaxTest = 300)]
    public Property Any_split_of_a_range_and_any_buffer_gives_the_same_samples()
    {
        var cases =
            from signal in Gen.Elements(Signals)
            from from_ in Gen.Choose(0, 40_000)
            from middle in Gen.Choose(0, 30_000)
            from rest in Gen.Choose(0, 30_000)
            from buffer in Gen.Choose(1, 70)
            select (signal, After: from_, Middle: from_ + middle, Until: from_ + middle + rest, buffer);
        return Prop.ForAll(
            cases.ToArbitrary(),
            c =>
            {
                var feed = Simulated.Feed(c.signal, hz: 7, Silences, Silences);
                long At(int ms) => Simulated.Noon + (ms * TimeSpan.TicksPerMillisecond) + (ms % 13);
                var whole = Simulated.Read(feed, At(c.After), At(c.Until), 0, 10_000);
                var first = Simulated.Read(feed, At(c.After), At(c.Middle), 0, c.buffer);
                var second = Simulated.Read(feed, At(c.Middle), At(c.Until), 0, c.buffer);
                Assert.Equal(whole, first.Concat(second));
                Assert.All(whole, s => Assert.InRange(s.Ticks, At(c.After) + 1, At(c.Until)));
                Assert.All(whole.Zip(whole.Skip(1)), p => Assert.True(p.First.Ticks < p.Second.Ticks));
            }
        );
    }

    [Fact]
    public void An_attribute_with_a_phase_is_sampled_at_that_moment_of_every_step()
    {
        var samples = Simulated.Read(
            Simulated.Feed("""{ "kind": "counter", "perSecond": 1 }""", hz: 4, """, "phaseMs": 20 """),
            TimeSpan.FromSeconds(1)
        );

        Assert.Equal(
            [20, 270, 520, 770],
            samples.Select(s => (s.Ticks - Simulated.Noon) / TimeSpan.TicksPerMillisecond)
        );
    }

    [Fact]
    public void A_sample_at_the_end_of_the_range_is_in_and_at_its_beginning_is_out()
    {
        var feed = Simulated.Feed(Everything);
        var samples = Simulated.Read(feed, TimeSpan.FromSeconds(2));

        var between = Simulated.Read(feed, samples[3].Ticks, samples[7].Ticks, 0, 100);

        Assert.Equal(samples[4..8], between);
    }

    [Fact]
    public void An_empty_range_is_empty_wherever_it_is()
    {
        var feed = Simulated.Feed(Everything);
        var buffer = new Sample[8];

        Assert.Equal(0, feed.Read(0, Simulated.Noon, Simulated.Noon, buffer));
        Assert.Equal(0, feed.Read(0, Simulated.Noon, Simulated.Noon - 1, buffer));
        Assert.Equal(0, feed.Read(0, long.MaxValue, long.MaxValue, buffer));
        Assert.Equal(0, feed.Read(0, long.MinValue, -1, buffer));
    }

    [Fact]
    public void Samples_lie_on_a_grid_of_the_full_rate_with_an_offset_of_the_attributes_own()
    {
        var feeds = Simulated
            .Scenario(
                """
                { "seed": 1, "kinds": { "unit": { "name": "Unit", "attributes": [
                    { "id": "a", "fullRateHz": 4, "signal": { "kind": "battery", "cycleSeconds": 60 } },
                    { "id": "b", "fullRateHz": 4, "signal": { "kind": "battery", "cycleSeconds": 60 } } ] } },
                  "rooms": [ { "name": "Room", "sensors": [ { "kind": "unit", "count": 2 } ] } ] }
                """
            )
            .Feeds;

        var offsets = new List<long>();
        foreach (var (feed, attribute) in feeds.SelectMany(f => new[] { (f, 0), (f, 1) }))
        {
            var samples = Simulated.Read(feed, TimeSpan.FromSeconds(10), attribute);
            Assert.Equal(40, samples.Length);
            Assert.All(samples.Zip(samples.Skip(1)), p => Assert.Equal(2_500_000, p.Second.Ticks - p.First.Ticks));
            offsets.Add(samples[0].Ticks - Simulated.Noon);
        }

        Assert.Equal(4, offsets.Distinct().Count());
    }

    [Fact]
    public void The_same_seed_gives_the_same_samples_in_another_feed_and_another_seed_gives_others()
    {
        var first = Simulated.Read(Simulated.Feed(Everything, seed: 5), TimeSpan.FromMinutes(1));
        var again = Simulated.Read(Simulated.Feed(Everything, seed: 5), TimeSpan.FromMinutes(1));
        var other = Simulated.Read(Simulated.Feed(Everything, seed: 6), TimeSpan.FromMinutes(1));

        Assert.Equal(first, again);
        Assert.Empty(first.Select(s => s.Value).Intersect(other.Select(s => s.Value).Where(v => v is not (60 or 90))));
    }

    [Fact]
    public void Values_are_the_same_on_every_machine()
    {
        var first = Simulated.Read(
            Simulated.Feed(
                """{ "kind": "steps", "dwellSeconds": 5, "levels": [1, 2, 3, 4, 5, 6, 7, 8, 9] }""",
                hz: 0.1
            ),
            TimeSpan.FromMinutes(2)
        );

        Assert.Equal([7, 4, 2, 1], first.Take(4).Select(s => s.Value));
    }

    [Fact]
    public void Attributes_with_the_same_signal_differ()
    {
        var feed = Simulated
            .Scenario(
                $$"""
                { "seed": 1, "signals": { "s": {{Everything}} }, "kinds": { "unit": { "name": "Unit", "attributes": [
                    { "id": "a", "fullRateHz": 4, "signal": "s" }, { "id": "b", "fullRateHz": 4, "signal": "s" } ] } },
                  "rooms": [ { "name": "Room", "sensors": [ { "kind": "unit" } ] } ] }
                """
            )
            .Feeds[0];

        var a = Simulated.Read(feed, TimeSpan.FromSeconds(20)).Select(s => s.Value);
        var b = Simulated.Read(feed, TimeSpan.FromSeconds(20), 1).Select(s => s.Value);

        Assert.NotEqual(a, b);
    }

    [Fact]
    public void Drop_outs_leave_gaps_of_their_length_while_the_sensor_stays_online()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(Simulated.Noon, TimeSpan.Zero));
        var feed = Simulated.Feed(Everything, hz: 10, Silences, clock: clock);
        var samples = Simulated.Read(feed, TimeSpan.FromMinutes(10));

        var gaps = samples.Zip(samples.Skip(1), (a, b) => b.Ticks - a.Ticks).Where(step => step > 1_000_000).ToArray();

        Assert.InRange(gaps.Length, 59, 61);
        Assert.All(gaps, gap => Assert.InRange(gap, 20_000_000, 21_000_000));
        Assert.True(OnlineEverySecond(feed, clock, 600).All(online => online));
    }

    [Fact]
    public void An_offline_sensor_says_so_and_has_no_samples_meanwhile()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(Simulated.Noon, TimeSpan.Zero));
        var feed = Simulated.Feed(
            Everything,
            hz: 10,
            sensor: """, "offline": { "everySeconds": 100, "forSeconds": 20 } """,
            clock: clock
        );

        var online = OnlineEverySecond(feed, clock, 1000);

        Assert.InRange(online.Count(o => !o), 180, 220);
        for (var second = 1; second < 1000; second++)
        {
            if (!online[second - 1] && !online[second])
            {
                var end = Simulated.Noon + (second * TimeSpan.TicksPerSecond);
                Assert.Empty(Simulated.Read(feed, end - TimeSpan.TicksPerSecond, end, 0, 100));
            }
        }
    }

    [Fact]
    public void Reading_allocates_nothing()
    {
        var feeds = Array.ConvertAll(Signals, s => Simulated.Feed(s, hz: 10, Silences, Silences));
        var buffer = new Sample[64];
        ReadAll(feeds, buffer);

        var before = GC.GetAllocatedBytesForCurrentThread();
        ReadAll(feeds, buffer);
        var after = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal(0, after - before);
    }

    [Fact]
    public void Ten_thousand_feeds_share_what_their_kind_has_in_common()
    {
        var feeds = Simulated
            .Scenario(
                $$"""
                { "seed": 1, "kinds": { "unit": { "name": "Unit", "attributes": [
                    { "id": "a", "fullRateHz": 4, "signal": {{Everything}} } ] } },
                  "rooms": [ { "name": "Room", "sensors": [ { "kind": "unit", "count": 2 } ] } ] }
                """
            )
            .Feeds;

        Assert.Same(feeds[0].Sensor.Attributes, feeds[1].Sensor.Attributes);
    }

    private static void ReadAll(ISensorFeed[] feeds, Sample[] buffer)
    {
        for (var round = 0; round < 20; round++)
        {
            foreach (var feed in feeds)
            {
                var after = Simulated.Noon + (round * 50_000_000L);
                feed.Read(0, after, after + 50_000_000, buffer);
            }
        }
    }

    private static bool[] OnlineEverySecond(ISensorFeed feed, FakeTimeProvider clock, int seconds)
    {
        var online = new bool[seconds];
        for (var i = 0; i < seconds; i++)
        {
            online[i] = feed.IsOnline;
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        return online;
    }
}
