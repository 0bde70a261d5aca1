using Sensocto.Core.Alarms;
using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Core.Load;
using Sensocto.Core.Pacing;
using Sensocto.Core.Sensors;

namespace Sensocto.Tests.Feeds;

/// <summary>A crossing is sent at once whatever the level, and holds the attribute at Medium: <c>PacedPublisher</c>'s other half.</summary>
public sealed class AlarmTests : IDisposable
{
    private readonly Engine _engine = new();

    public static IEnumerable<TheoryDataRow<double, int>> Crossings =>
        from hz in new[] { 100, 10, 2, 1, 0.4, 0.1 }
        from ms in new[] { 500, 4_990, 7_777, 12_345, 23_456 }
        select new TheoryDataRow<double, int>(hz, ms);

    public static IEnumerable<TheoryDataRow<Interest, int, LoadLevel>> Watched =>
        from interest in new[] { Interest.View, Interest.Hover }
        from law in new[] { (5_000, LoadLevel.Normal), (60_000, LoadLevel.Normal), (500, LoadLevel.Critical) }
        select new TheoryDataRow<Interest, int, LoadLevel>(interest, law.Item1, law.Item2);

    public void Dispose() => _engine.Dispose();

    [Theory]
    [MemberData(nameof(Crossings))]
    public void A_crossing_that_nobody_watches_is_sent_within_the_scan(double hz, int crossesAtMs)
    {
        var (feed, attribute, crossing) = Crossing(hz, crossesAtMs);
        _engine.Clock.Run((crossing - _engine.Clock.UtcTicks) / 10_000.0);
        _engine.Clock.Run(250 + 10);

        Assert.Equal(AttributeState.Alarm, attribute.Status.State);
        Assert.Equal(
            (AttentionLevel.Medium, true, BatchContent.EverySample),
            (attribute.Status.Window.Level, attribute.Status.Window.HeldByAlarm, attribute.Status.Window.Content)
        );
        Assert.Equal(new Sample(crossing, 100), Engine.HistoryOf(attribute).Single(s => s.Value >= 100));
        Assert.True(feed.Told[^1].Window.HeldByAlarm);
        Assert.Equal(AttentionLevel.None, attribute.Cell.Level);
    }

    [Theory]
    [MemberData(nameof(Watched))]
    public void A_crossing_that_somebody_watches_is_sent_within_the_scan_however_long_the_window_is(
        Interest interest,
        int windowMs,
        LoadLevel load
    )
    {
        using var engine = new Engine(load: load, pacing: Law(windowMs));
        var crossing = long.MaxValue;
        var feed = new FakeFeed("a", FakeFeed.Attribute("value", 10, new AlarmLimits(High: 100)))
        {
            Value = tick => tick >= crossing ? 100 : 1,
        };
        var attribute = engine.Add(feed);
        engine.Look(attribute, interest);
        engine.Run(3 * windowMs);
        var sent = attribute.History.LastNumber;
        while (attribute.History.LastNumber == sent)
        {
            engine.Run(10);
        }

        // A window has just begun.
        crossing = engine.Clock.UtcTicks + (100 * TimeSpan.TicksPerMillisecond);
        crossing -= crossing % (TimeSpan.TicksPerSecond / 10);
        engine.Run(((crossing - engine.Clock.UtcTicks) / 10_000.0) + 250 + 10);

        Assert.Equal(windowMs, attribute.Status.Window.Duration.TotalMilliseconds);
        Assert.Equal(crossing, Assert.Single(engine.Alarms.Read().Standing).RaisedTicks);
        Assert.Equal(AttributeState.Alarm, attribute.Status.State);
        Assert.Contains(new Sample(crossing, 100), Engine.HistoryOf(attribute));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(120)]
    public void Looks_for_limits_change_nothing_of_what_is_sent(int backfillSeconds)
    {
        var options = new FeedOptions
        {
            Backfill = TimeSpan.FromSeconds(backfillSeconds),
            IdleStep = TimingWheel.Resolution,
        };
        using var engine = new Engine(options, pacing: Law(2_000));
        var feed = new FakeFeed("a", FakeFeed.Attribute("value", 10, new AlarmLimits(High: 100)))
        {
            Value = t => t % 9,
        };
        var attribute = engine.Add(feed);
        engine.Look(attribute);
        engine.Run(2_000);
        var batches = new List<long>();
        for (var (ms, before) = (0, attribute.History.LastNumber); ms < 20_000; ms += 10)
        {
            engine.Run(10);
            var number = attribute.History.LastNumber;
            batches.AddRange(number == before ? [] : [number - before]);
            before = number;
        }

        Assert.Equal(Enumerable.Repeat(20L, 10), batches);
        Assert.Equal(attribute.History.LastNumber, engine.Feeds.SentAt(AttentionLevel.Medium));
        var kept = Engine.HistoryOf(attribute);
        Assert.Equal(
            Enumerable.Range(0, kept.Length).Select(i => kept[0].Ticks + (i * TimeSpan.TicksPerSecond / 10)),
            kept.Select(s => s.Ticks)
        );
    }

    [Fact]
    public void Looks_for_limits_save_nothing_of_what_somebody_watches()
    {
        using var engine = new Engine(pacing: Law(2_000));
        engine.Look(engine.Add(new FakeFeed("a", FakeFeed.Attribute("value", 10, new AlarmLimits(High: 100)))));
        engine.Run(60_000);
        Assert.InRange(engine.Feeds.Traffic.SentRate, 9, 10.7);
    }

    [Fact]
    public void What_was_looked_at_for_limits_and_not_sent_yet_is_there_when_somebody_looks_closer()
    {
        using var engine = new Engine(pacing: Law(5_000));
        var attribute = engine.Add(new FakeFeed("a", FakeFeed.Attribute("value", 10, new AlarmLimits(High: 100))));
        var ada = engine.Look(attribute);
        engine.Run(13_000);
        ada.Set(attribute.Cell, Interest.View | Interest.Hover);
        engine.Run(10);
        Assert.InRange(engine.Clock.UtcTicks - attribute.History.Newest!.Value.Ticks, 0, TimeSpan.TicksPerSecond / 10);
        Assert.Equal(130, attribute.History.LastNumber);
    }

    [Fact]
    public void An_alarm_is_held_for_its_time_after_the_last_crossing_and_then_let_go()
    {
        var (_, attribute, crossing) = Crossing(10, 3_000);
        _engine.Clock.Run((crossing - _engine.Clock.UtcTicks) / 10_000.0);
        _engine.Clock.Run(4_900);
        Assert.Equal(AttributeState.Alarm, attribute.Status.State);
        _engine.Clock.Run(900);
        Assert.Equal(AttributeState.Slow, attribute.Status.State);
        Assert.Equal(
            (AttentionLevel.None, false),
            (attribute.Status.Window.Level, attribute.Status.Window.HeldByAlarm)
        );
        Assert.Null(attribute.History.Newest);
    }

    [Fact]
    public void A_crossing_that_goes_on_prolongs_its_alarm()
    {
        var feed = new FakeFeed("a", FakeFeed.Attribute("value", limits: new AlarmLimits(Low: 0))) { Value = _ => -1 };
        var attribute = _engine.Add(feed);
        _engine.Run(30_000);
        Assert.Equal(AttributeState.Alarm, attribute.Status.State);
        Assert.Equal(2, feed.Told.Count);
    }

    [Theory]
    [InlineData(-1, AlarmState.ActiveAcknowledged)]
    [InlineData(1, null)]
    public void A_sensor_that_comes_back_goes_on_with_its_alarm(double value, AlarmState? then)
    {
        AlarmLimits Limits() => new(Low: 0);
        FakeFeed Feed(double at) => new("a", FakeFeed.Attribute("value", limits: Limits())) { Value = _ => at };
        var attribute = _engine.Add(Feed(-1));
        _engine.Run(1_000);
        _engine.Alarms.Acknowledge([attribute.Alarm!], "Ada");
        _engine.Feeds.Remove(attribute.Sensor.Descriptor.Id);
        _engine.Run(1_000);

        var back = _engine.Add(Feed(value));
        Assert.Equal(AlarmState.ActiveAcknowledged, back.Alarm!.State);
        _engine.Run(30_000);
        Assert.Equal(then, back.Alarm?.State);
        Assert.Equal(1, _engine.Alarms.RaisedOf(AlarmPriority.P2));
    }

    [Fact]
    public void A_wall_clock_that_is_set_forward_takes_the_delays_of_limits_along()
    {
        var limits = new AlarmLimits(Low: 0) { OnDelay = TimeSpan.FromMinutes(10) };
        var feed = new FakeFeed("a", FakeFeed.Attribute("value", limits: limits)) { Value = _ => -1 };
        var attribute = _engine.Add(feed);
        _engine.Run(1_000);
        _engine.Clock.Set(TimeSpan.FromHours(1));
        _engine.Run(590_000);
        Assert.Null(attribute.Alarm);
        _engine.Run(11_000);
        Assert.True(attribute.Alarm!.IsActive);
    }

    [Fact]
    public void A_wall_clock_that_is_set_forward_ends_no_alarm_before_its_time()
    {
        var limits = new AlarmLimits(Low: 0) { OffDelay = TimeSpan.FromMinutes(10) };
        var value = -1;
        var feed = new FakeFeed("a", FakeFeed.Attribute("value", limits: limits)) { Value = _ => value };
        var attribute = _engine.Add(feed);
        _engine.Run(1_000);
        value = 1;
        _engine.Run(1_000);
        _engine.Clock.Set(TimeSpan.FromHours(1));
        _engine.Run(588_000);
        Assert.True(attribute.Alarm!.IsActive);
        _engine.Run(12_000);
        Assert.Equal(AlarmState.ReturnedUnacknowledged, attribute.Alarm.State);
    }

    [Fact]
    public void A_wall_clock_that_is_set_back_starts_the_delays_of_limits_over()
    {
        var limits = new AlarmLimits(Low: 0) { OnDelay = TimeSpan.FromMinutes(10) };
        var feed = new FakeFeed("a", FakeFeed.Attribute("value", limits: limits)) { Value = _ => -1 };
        var attribute = _engine.Add(feed);
        _engine.Run(300_000);
        _engine.Clock.Set(TimeSpan.FromHours(-1));
        _engine.Run(598_000);
        Assert.Null(attribute.Alarm);
        _engine.Run(3_000);
        Assert.True(attribute.Alarm!.IsActive);
    }

    [Fact]
    public void A_watched_attribute_in_alarm_stays_where_its_viewer_has_it()
    {
        var feed = new FakeFeed("a", FakeFeed.Attribute("value", limits: new AlarmLimits(High: 5))) { Value = _ => 9 };
        var attribute = _engine.Add(feed);
        _engine.Look(attribute, Interest.Hover);
        _engine.Run(1_000);
        Assert.Equal(AttributeState.Alarm, attribute.Status.State);
        Assert.Equal(
            (AttentionLevel.High, false),
            (attribute.Status.Window.Level, attribute.Status.Window.HeldByAlarm)
        );
    }

    [Fact]
    public void An_alarm_stands_in_the_book_whatever_the_level_and_says_what_and_when()
    {
        var (_, attribute, crossing) = Crossing(10, 3_000);
        _engine.Clock.Run(((crossing - _engine.Clock.UtcTicks) / 10_000.0) + 410);
        var alarm = Assert.Single(_engine.Alarms.Read().Standing);
        Assert.Same(attribute.Alarm, alarm);
        Assert.Equal(
            (AlarmState.ActiveUnacknowledged, LimitSide.High, 100, crossing),
            (alarm.State, alarm.Side, alarm.Value, alarm.RaisedTicks)
        );
        _engine.Clock.Run(6_000);
        Assert.Equal(AlarmState.ReturnedUnacknowledged, attribute.Alarm!.State);
        Assert.Equal(crossing + (51 * TimeSpan.TicksPerSecond / 10), attribute.Alarm.ReturnedTicks);
    }

    [Fact]
    public void More_samples_than_are_read_in_one_go_are_not_taken_for_late_ones()
    {
        using var engine = new Engine(new FeedOptions { AlarmScan = TimeSpan.FromSeconds(5) });
        var limits = new AlarmLimits(High: 5) { OnDelay = TimeSpan.FromSeconds(10) };
        var feed = new FakeFeed("a", FakeFeed.Attribute("value", 500, limits));
        var attribute = engine.Add(feed);
        engine.Run(7_000);
        var reads = feed.Reads;
        while (feed.Reads == reads)
        {
            engine.Run(10);
        }

        // A thousand of them until the next read, then silence.
        var from = engine.Clock.UtcTicks;
        feed.Value = tick => tick > from ? 9 : 1;
        feed.DiesAt = from + (2 * TimeSpan.TicksPerSecond);
        engine.Run(9_990);
        Assert.Null(attribute.Alarm);
        engine.Run(50);
        Assert.NotNull(attribute.Alarm);
    }

    [Fact]
    public void Delays_of_the_limits_end_in_time_though_nobody_looks()
    {
        var limits = new AlarmLimits(High: 5) { OnDelay = TimeSpan.FromSeconds(2), OffDelay = TimeSpan.FromSeconds(3) };
        var (from, until) = (long.MaxValue, long.MaxValue);
        var feed = new FakeFeed("a", FakeFeed.Attribute("value", 10, limits))
        {
            Value = tick => tick > from && tick <= until ? 9 : 1,
        };
        var attribute = _engine.Add(feed);
        _engine.Run(7_000);
        from = _engine.Clock.UtcTicks;
        _engine.Run(1_900);
        Assert.Null(attribute.Alarm);
        Assert.True(attribute.Status.Window.HeldByAlarm);
        _engine.Run(500);
        Assert.Equal((AttributeState.Alarm, true), (attribute.Status.State, attribute.Alarm!.IsActive));

        until = _engine.Clock.UtcTicks;
        _engine.Run(2_900);
        Assert.True(attribute.Alarm.IsActive);
        _engine.Run(500);
        Assert.Equal((AttributeState.Slow, false), (attribute.Status.State, attribute.Alarm.IsActive));
        Assert.False(attribute.Status.Window.HeldByAlarm);
    }

    [Fact]
    public void An_alarm_stays_though_its_sensor_falls_silent_and_goes_with_it()
    {
        var feed = new FakeFeed("a", FakeFeed.Attribute("value", 10, new AlarmLimits(High: 5))) { Value = _ => 9 };
        var attribute = _engine.Add(feed);
        _engine.Run(2_000);
        feed.DiesAt = _engine.Clock.UtcTicks;
        _engine.Run(60_000);
        Assert.Equal((AttributeState.Stale, true), (attribute.Status.State, attribute.Alarm!.IsActive));
        Assert.True(attribute.Status.Window.HeldByAlarm);
        _engine.Feeds.Remove(feed.Sensor.Id);
        Assert.Empty(_engine.Alarms.Read().Standing);
    }

    [Fact]
    public void Without_limits_nothing_is_scanned_between_windows()
    {
        var feed = new FakeFeed("a");
        _engine.Add(feed);
        _engine.Run(50_000);
        Assert.InRange(feed.Reads, 9, 11);
    }

    [Theory]
    [InlineData(10, 195, 215)]
    [InlineData(1, 50, 70)]
    public void Scanning_costs_no_more_than_the_option_or_the_sensors_own_pace(double hz, int least, int most)
    {
        var feed = new FakeFeed("a", FakeFeed.Attribute("value", hz, new AlarmLimits(High: 5)));
        _engine.Add(feed);
        _engine.Run(50_000);
        Assert.InRange(feed.Reads, least, most);
    }

    private static PacingOptions Law(int windowMs) =>
        new() { High = new LevelPacing(0.2, windowMs, windowMs), Medium = new LevelPacing(0.4, windowMs, windowMs) };

    private (FakeFeed Feed, LiveAttribute Attribute, long Crossing) Crossing(double hz, int afterMs)
    {
        var period = (long)(TimeSpan.TicksPerSecond / hz);
        var crossing = ((_engine.Clock.UtcTicks + (afterMs * 10_000L)) / period * period) + period;
        var feed = new FakeFeed("a", FakeFeed.Attribute("value", hz, new AlarmLimits(High: 100)))
        {
            Value = tick => tick == crossing ? 100 : 1,
        };
        return (feed, _engine.Add(feed), crossing);
    }
}
