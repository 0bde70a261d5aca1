using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Core.Feeds.Pushed;
using Sensocto.Core.History;
using Sensocto.Core.Pacing;
using Sensocto.Core.Sensors;

namespace Sensocto.Tests.Feeds.Pushed;

public sealed class PushedFeedTests : IDisposable
{
    private readonly Engine _engine = new();
    private readonly PushedFeed _feed;

    public PushedFeedTests() =>
        _feed = new PushedFeed(
            new FakeFeed("a", FakeFeed.Attribute("level", hz: 10), FakeFeed.Attribute("flow", hz: 10)).Sensor,
            _engine.Clock
        );

    private long Now => _engine.Clock.UtcTicks;

    public void Dispose() => _engine.Dispose();

    [Fact]
    public void What_is_pushed_is_sent_where_somebody_looks_however_late_it_came()
    {
        var level = Add();
        _engine.Look(level);
        _engine.Run(2_000);
        for (var i = 0; i < 40; i++)
        {
            // A second in transit: far longer than a window.
            Assert.True(_feed.Push(0, At(-1_000, i)));
            _engine.Run(100);
        }

        _engine.Run(200);
        Assert.Equal(Enumerable.Range(0, 40), Engine.HistoryOf(level).Select(s => (int)s.Value));
        Assert.Equal(AttributeState.Live, level.Status.State);
        Assert.Empty(Engine.HistoryOf(_engine.Find("a", 1)));
    }

    [Theory]
    [InlineData(120, 119, true)]
    [InlineData(120, 300, false)]
    [InlineData(600, 300, true)]
    [InlineData(0, 9, true)]
    [InlineData(0, 11, false)]
    public void What_is_taken_is_told_and_what_comes_too_late_to_be_is_not_taken(int backfill, int late, bool isTaken)
    {
        using var engine = new Engine(new FeedOptions { Backfill = TimeSpan.FromSeconds(backfill) });
        var meter = new PushedFeed(new FakeFeed("a", FakeFeed.Attribute("level", hz: 1 / 900.0)).Sensor, engine.Clock);
        engine.Feeds.Add(meter);
        engine.Run(1_000_000);
        var sample = new Sample(engine.Clock.UtcTicks - TimeSpan.FromSeconds(late).Ticks, 7);
        Assert.Equal(isTaken, meter.Push(0, sample));
        engine.Run(6_000);
        Assert.Equal(isTaken ? sample : null, engine.Find("a").Newest);
        Assert.Equal(isTaken ? 0 : 1, engine.Feeds.Refused.Of(RefusalReason.Late));
    }

    [Fact]
    public void Who_always_comes_too_late_says_so_until_one_is_in_time()
    {
        var level = Add();
        _engine.Run(400_000);
        Push(RefusalStreak.Least, -300_000, 1);
        _engine.Run(6_000);
        Assert.Equal("its clock is 300 s behind, or samples take that long", level.Status.Error);
        Push(1, -1_000, 2);
        _engine.Run(6_000);
        Assert.Equal((null, 2), (level.Status.Error, level.Newest!.Value.Value));
    }

    [Fact]
    public void A_device_that_sends_no_time_says_so_and_does_not_look_dead()
    {
        var level = Add();
        for (var i = 0; i < RefusalStreak.Least; i++)
        {
            Assert.False(_feed.Push(0, Sample.At(default, i)));
        }

        _engine.Run(6_000);
        Assert.StartsWith("its clock is 63", level.Status.Error, StringComparison.Ordinal);
        Assert.Equal(RefusalStreak.Least, _engine.Feeds.Refused.Of(RefusalReason.Late));
    }

    [Fact]
    public void A_clock_that_was_behind_when_it_was_added_says_so_and_does_not_look_dead()
    {
        var level = Add();
        _engine.Run(100);
        Push(RefusalStreak.Least, -3_600_000, 1);
        _engine.Run(6_000);
        Assert.Equal("its clock is 3600 s behind, or samples take that long", level.Status.Error);
    }

    [Fact]
    public void What_a_broker_kept_of_the_last_time_is_left_out_and_no_error()
    {
        var level = Add();
        Assert.False(_feed.Push(0, At(-3_600_000, 1)));
        _engine.Run(6_000);
        Assert.Equal((null, AttributeState.Waiting), (level.Status.Error, level.Status.State));
    }

    [Fact]
    public void What_was_measured_before_it_was_added_is_old_and_no_error_and_what_comes_right_after_is_told()
    {
        var level = Add();
        for (var i = 20; i >= 0; i--)
        {
            Assert.False(_feed.Push(0, At(-1_000 * i, 1)));
        }

        // The first turn comes later.
        var first = At(1, 2);
        Assert.True(_feed.Push(0, first));
        _engine.Run(6_000);
        Assert.Equal((first, null), (level.Newest, level.Status.Error));
        Assert.Equal(21, _engine.Feeds.Refused.Of(RefusalReason.Old));
    }

    [Fact]
    public void A_clock_that_is_set_back_right_after_it_was_added_makes_nobody_deaf()
    {
        var level = Add();
        _engine.Look(level);
        _engine.Run(100);
        _engine.Clock.Set(TimeSpan.FromHours(-1));
        _engine.Run(200);
        Assert.True(_feed.Push(0, At(0, 1)));
        _engine.Run(10);
        Assert.True(_feed.Push(0, At(0, 2)));
        _engine.Run(200);
        Assert.Equal([1, 2], Engine.HistoryOf(level).Select(s => s.Value));
    }

    [Fact]
    public void A_look_goes_back_over_what_was_pushed_before()
    {
        var level = Add();
        for (var i = 0; i < 50; i++)
        {
            _engine.Run(100);
            _feed.Push(0, At(0, i));
        }

        _engine.Look(level);
        _engine.Run(200);
        Assert.Equal(Enumerable.Range(0, 50), Engine.HistoryOf(level).Select(s => (int)s.Value));
    }

    [Fact]
    public void It_is_told_each_window_with_its_reason()
    {
        List<(int Attribute, SendWindow Window)> told = [];
        _feed.WindowChanged += (attribute, window) => told.Add((attribute, window));
        var level = Add();
        _engine.Run(100);
        told.Clear();
        _engine.Look(level, Interest.Hover);
        _engine.Run(100);
        var (attribute, window) = Assert.Single(told);
        Assert.Equal((0, AttentionLevel.High, 100), (attribute, window.Level, window.Duration.TotalMilliseconds));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void What_is_not_newer_is_left_out(int ms)
    {
        Assert.True(_feed.Push(0, At(0, 1)));
        Assert.False(_feed.Push(0, At(ms, 2)));
        Assert.True(_feed.Push(1, At(ms, 3)));
        Assert.Equal([1], Read(0));
        Assert.Equal([3], Read(1));
    }

    [Theory]
    [InlineData(double.NaN, 0)]
    [InlineData(double.PositiveInfinity, 0)]
    [InlineData(1, 10_001)]
    public void What_would_spoil_what_follows_is_left_out(double value, int aheadMs)
    {
        Assert.False(_feed.Push(0, At(aheadMs, value)));
        Assert.True(_feed.Push(0, At(0, 2)));
        Assert.Equal([2], Read(0));
    }

    [Fact]
    public void What_is_a_little_ahead_is_shown_when_its_time_has_come()
    {
        Assert.True(_feed.Push(0, At(10_000, 1)));
        Assert.Empty(Read(0));
        _engine.Run(10_000);
        Assert.Equal([1], Read(0));
    }

    [Fact]
    public void A_clock_that_is_set_back_makes_nobody_deaf()
    {
        var level = Add();
        _engine.Look(level);
        _engine.Run(100);
        Assert.True(_feed.Push(0, At(0, 1)));
        _engine.Run(200);
        _engine.Clock.Set(TimeSpan.FromHours(-1));
        _engine.Run(200);
        Assert.True(_feed.Push(0, At(0, 2)));
        _engine.Run(200);
        Assert.Equal([2], Engine.HistoryOf(level).Select(s => s.Value));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(15, true)]
    public void A_delay_of_a_limit_is_by_the_samples_own_time_however_late_they_come(int beyond, bool isRaised)
    {
        var limits = new AlarmLimits(High: 5) { OnDelay = TimeSpan.FromSeconds(1), OffDelay = TimeSpan.FromMinutes(1) };
        var feed = new PushedFeed(
            new FakeFeed("late", FakeFeed.Attribute("value", hz: 10, limits)).Sensor,
            _engine.Clock
        );
        _engine.Feeds.Add(feed);
        var attribute = _engine.Find("late");
        _engine.Look(attribute);
        _engine.Run(5_000);
        for (var i = 0; i < 60; i++)
        {
            feed.Push(0, At(-2_000, i >= 20 && i < 20 + beyond ? 9 : 1));
            _engine.Run(100);
        }

        Assert.Equal(isRaised, attribute.Alarm is not null);
    }

    [Fact]
    public void A_second_whose_samples_come_late_is_one_second_of_the_past()
    {
        var level = Add();
        _engine.Look(level, Interest.Hover);
        _engine.Run(2_000);
        for (var i = 0; i < 100; i++)
        {
            _feed.Push(0, At(-700, i));
            _engine.Run(100);
        }

        _engine.Run(2_000);
        List<HistoryPoint> points = [];
        level.Seconds.CopyTo(0, long.MaxValue, points);
        Assert.InRange(points.Count, 10, 11);
        Assert.Equal(points.Count, points.Select(p => p.Ticks / TimeSpan.TicksPerSecond).Distinct().Count());
    }

    [Fact]
    public void More_than_fits_is_read_in_parts_the_oldest_first()
    {
        for (var i = 0; i < 5; i++)
        {
            _feed.Push(0, At(i - 10, i));
        }

        var part = new Sample[3];
        Assert.Equal(3, _feed.Read(0, 0, Now, part));
        Assert.Equal([0, 1, 2], part.Select(s => s.Value));
        Assert.Equal(2, _feed.Read(0, part[^1].Ticks, Now, part));
        Assert.Equal([3, 4], part[..2].Select(s => s.Value));
    }

    [Fact]
    public void It_keeps_what_a_look_goes_back_for_and_no_more()
    {
        for (var i = 0; i < 10_000; i++)
        {
            _feed.Push(0, At(i - 10_000, i));
        }

        Assert.Equal(1_500, Read(0).Count);
        Assert.Equal(9_999, Read(0)[^1]);
    }

    [Fact]
    public void A_broken_sensor_says_why_and_goes_on_where_it_was()
    {
        var level = Add();
        _engine.Look(level);
        _engine.Run(100);
        _feed.Push(0, At(0, 1));
        _feed.Fault = "No power";
        _engine.Run(300);
        Assert.Equal((AttributeState.Error, "No power"), (level.Status.State, level.Status.Error));
        _feed.Fault = null;
        _engine.Run(300);
        Assert.Equal(AttributeState.Live, level.Status.State);
        Assert.Equal([1], Engine.HistoryOf(level).Select(s => s.Value));
    }

    [Theory]
    [InlineData(11_000, 1, "its clock is 11 s ahead", RefusalReason.Ahead)]
    [InlineData(0, double.NaN, "no finite value", RefusalReason.Unsound)]
    public void A_sensor_whose_samples_are_refused_says_why_until_one_is_taken(
        int aheadMs,
        double value,
        string why,
        RefusalReason reason
    )
    {
        var level = Add();
        _engine.Look(level);
        Push(10, 0, 1);
        Push(RefusalStreak.Least - 1, aheadMs, value);
        Assert.Equal(AttributeState.Live, level.Status.State);
        Push(3, aheadMs, value);
        Assert.Equal((AttributeState.Error, why), (level.Status.State, level.Status.Error));
        Push(288, aheadMs + 3_000, value);
        Assert.Equal((AttributeState.Error, why), (level.Status.State, level.Status.Error));
        Assert.Single(level.StateChanges);
        Assert.Equal(300, _engine.Feeds.Refused.Of(reason));

        Push(5, 0, 2);
        Assert.Equal(AttributeState.Live, level.Status.State);
        _engine.Run(level.Status.Window.Duration.TotalMilliseconds);
        Assert.Equal(5, Engine.HistoryOf(level).Count(s => s.Value == 2));
    }

    [Fact]
    public void What_comes_twice_is_counted_and_no_error()
    {
        var level = Add();
        _engine.Look(level);
        _engine.Run(100);
        Push(10, 0, 1);
        var again = At(0, 1);
        _feed.Push(0, again);
        for (var i = 0; i < 100; i++)
        {
            Assert.False(_feed.Push(0, again));
        }

        _engine.Run(200);
        Assert.Equal(AttributeState.Live, level.Status.State);
        Assert.Equal(100, _engine.Feeds.Refused.Of(RefusalReason.Old));
    }

    [Fact]
    public void A_sensor_that_is_not_reached_is_offline()
    {
        var level = Add();
        _feed.IsOnline = false;
        _engine.Run(6_000);
        Assert.Equal(AttributeState.Offline, level.Status.State);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    public void There_is_no_other_attribute(int attribute) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => _feed.Push(attribute, At(0, 1)));

    private LiveAttribute Add()
    {
        _engine.Feeds.Add(_feed);
        return _engine.Find("a");
    }

    private void Push(int times, int aheadMs, double value)
    {
        for (var i = 0; i < times; i++)
        {
            _feed.Push(0, At(aheadMs, value));
            _engine.Run(100);
        }
    }

    private Sample At(double ms, double value) => new(Now + (long)(ms * TimeSpan.TicksPerMillisecond), value);

    private List<double> Read(int attribute)
    {
        var buffer = new Sample[20_000];
        return [.. buffer[.._feed.Read(attribute, 0, Now, buffer)].Select(s => s.Value)];
    }
}
