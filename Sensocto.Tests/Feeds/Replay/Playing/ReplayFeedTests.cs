using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Sensocto.Core.Sensors;

namespace Sensocto.Tests.Feeds.Replay.Playing;

public sealed class ReplayFeedTests : IDisposable
{
    /// <summary>Irregular: steps of 10 s (the median), a late one and a gap of a minute.</summary>
    private const string Gappy = "timestamp,value\n100,1\n110,2\n121,3\n181,4\n191,5\n201,6\n";

    private readonly RecordingFolder _folder = new();

    [Fact]
    public void Irregular_steps_and_gaps_stay_as_they_were() =>
        Assert.Equal(
            [(0, 1), (10, 2), (21, 3), (81, 4), (91, 5), (101, 6)],
            RecordingFolder.Read(_folder.Load(Gappy).Feeds[0], 105)
        );

    [Fact]
    public void Speed_shortens_them_all_alike() =>
        Assert.Equal(
            [(0, 1), (1, 2), (2.1, 3), (8.1, 4), (9.1, 5), (10.1, 6)],
            RecordingFolder.Read(_folder.Load(Gappy, speed: 10).Feeds[0], 10.5)
        );

    [Fact]
    public void A_loop_starts_over_a_natural_step_after_the_last_sample() =>
        Assert.Equal(
            [(91, 5), (101, 6), (111, 1), (121, 2), (132, 3)],
            RecordingFolder.Read(_folder.Load(Gappy).Feeds[0], At(85), At(140))
        );

    [Fact]
    public void Sensors_that_were_recorded_together_start_over_together()
    {
        var feeds = _folder
            .Load("timestamp,sensor,attribute,value\n0,s,a,1\n4,s,a,2\n0,t,a,10\n1,t,a,11\n2,t,a,12\n")
            .Feeds;

        Assert.Equal([(0, 1), (4, 2), (8, 1), (12, 2)], RecordingFolder.Read(feeds[0], 12.5));
        Assert.Equal([(0, 10), (1, 11), (2, 12), (8, 10), (9, 11)], RecordingFolder.Read(feeds[1], 9.5));
    }

    [Fact]
    public void Months_between_two_samples_are_no_slower_than_an_attribute_may_be()
    {
        using var engine = new Engine();
        var feed = _folder.Load("timestamp,value\n0,1\n2592000,2\n5184000,3\n").Feeds[0];
        Assert.Equal(AttributeDescriptor.MinRateHz, feed.Sensor.Attributes[0].FullRateHz);
        engine.Feeds.Add(feed);
    }

    [Fact]
    public void Without_a_loop_it_ends_and_goes_offline_and_what_it_played_stays()
    {
        var feed = _folder.Load(Gappy, loop: false).Feeds[0];

        _folder.Clock.Advance(TimeSpan.FromSeconds(110));
        Assert.True(feed.IsOnline);
        _folder.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.False(feed.IsOnline);
        Assert.Empty(RecordingFolder.Read(feed, At(101), At(100_000)));
        Assert.Equal(6, RecordingFolder.Read(feed, 100_000).Length);
    }

    [Fact]
    public void With_a_loop_it_stays_online()
    {
        var feed = _folder.Load(Gappy).Feeds[0];

        _folder.Clock.Advance(TimeSpan.FromDays(30));

        Assert.True(feed.IsOnline);
        Assert.NotEmpty(RecordingFolder.Read(feed, At(86_400 * 30), At((86_400 * 30) + 111)));
    }

    [Fact]
    public void There_is_nothing_before_the_start() =>
        Assert.Empty(RecordingFolder.Read(_folder.Load(Gappy).Feeds[0], 0, At(0) - 1));

    [Fact]
    public void A_lone_sample_is_played_once_a_second() =>
        Assert.Equal(
            [(0, 7), (1, 7), (2, 7)],
            RecordingFolder.Read(_folder.Load("timestamp,value\n50,7\n").Feeds[0], 2.5)
        );

    [Fact]
    public void No_more_than_one_sample_a_millisecond_is_played_and_the_others_are_counted()
    {
        var rows = string.Concat(Enumerable.Range(0, 300).Select(i => $"{i},{i}\n"));

        var recording = _folder.Load("timestamp,value\n" + rows, speed: 100_000);

        Assert.Equal(297, recording.Report.Thinned);
        Assert.Equal([(0.00099, 99), (0.00199, 199), (0.00299, 299)], RecordingFolder.Read(recording.Feeds[0], 0.003));
        Assert.Equal(AttributeDescriptor.MaxRateHz, recording.Feeds[0].Sensor.Attributes[0].FullRateHz);
    }

    [Property(MaxTest = 200)]
    public Property Any_split_of_a_range_and_any_buffer_gives_the_same_samples()
    {
        var feed = _folder.Load(Gappy, speed: 3).Feeds[0];
        var cases =
            from after in Gen.Choose(-50, 2000)
            from middle in Gen.Choose(0, 1500)
            from rest in Gen.Choose(0, 1500)
            from size in Gen.Choose(1, 9)
            select (
                After: At(after * 0.1),
                Middle: At((after + middle) * 0.1),
                Until: At((after + middle + rest) * 0.1),
                size
            );
        return Prop.ForAll(
            cases.ToArbitrary(),
            c =>
            {
                var whole = Simulation.Simulated.Read(feed, c.After, c.Until, 0, 500);
                var first = Simulation.Simulated.Read(feed, c.After, c.Middle, 0, c.size);
                var second = Simulation.Simulated.Read(feed, c.Middle, c.Until, 0, c.size);
                Assert.Equal(whole, first.Concat(second));
                Assert.All(whole, s => Assert.InRange(s.Ticks, c.After + 1, c.Until));
                Assert.All(whole.Zip(whole.Skip(1)), p => Assert.True(p.First.Ticks < p.Second.Ticks));
            }
        );
    }

    [Fact]
    public void Reading_allocates_nothing()
    {
        var feed = _folder.Load(Gappy).Feeds[0];
        var buffer = new Sample[64];
        feed.Read(0, 0, At(300), buffer);

        var before = GC.GetAllocatedBytesForCurrentThread();
        feed.Read(0, 0, At(300), buffer);
        var after = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal(0, after - before);
    }

    public void Dispose() => _folder.Dispose();

    private static long At(double second) => RecordingFolder.Noon + (long)(second * TimeSpan.TicksPerSecond);
}
