using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;

namespace Sensocto.Tests.Feeds;

/// <summary>An attribute's states, as its publisher reports them one by one: waiting, stale, offline, failing.</summary>
public sealed class StateTests : IDisposable
{
    private readonly FakeLogger<FeedHost> _log = new();
    private readonly Engine _engine;

    public StateTests() =>
        _engine = new Engine(attention: new AttentionOptions { Linger = TimeSpan.FromHours(1) }, log: _log);

    public static IEnumerable<TheoryDataRow<AttentionLevel, double>> LevelsAndRates =>
        from level in Enum.GetValues<AttentionLevel>()
        from hz in new[] { 100, 10, 1, 0.2, 0.05 }
        select new TheoryDataRow<AttentionLevel, double>(level, hz);

    public void Dispose() => _engine.Dispose();

    [Theory]
    [MemberData(nameof(LevelsAndRates))]
    public void A_healthy_attribute_is_never_stale(AttentionLevel level, double hz)
    {
        var attribute = _engine.Add(new FakeFeed("a", FakeFeed.Attribute("value", hz)));
        Raise(attribute, level);
        for (var ms = 0; ms < 90_000; ms += 50)
        {
            _engine.Run(50);
            Assert.NotEqual(AttributeState.Stale, attribute.Status.State);
        }

        Assert.Equal(level, attribute.Status.Window.Level);
        Assert.Equal(
            level >= AttentionLevel.Medium ? AttributeState.Live : AttributeState.Slow,
            attribute.Status.State
        );
    }

    [Theory]
    [MemberData(nameof(LevelsAndRates))]
    public void A_dead_attribute_is_stale_after_three_windows_and_a_second(AttentionLevel level, double hz)
    {
        var feed = new FakeFeed("a", FakeFeed.Attribute("value", hz));
        var attribute = _engine.Add(feed);
        Raise(attribute, level);
        _engine.Run(41_000);
        feed.DiesAt = _engine.Clock.UtcTicks;
        var newest = LastBefore(feed, feed.DiesAt);
        var limit = Staleness.Limit(attribute.Descriptor, attribute.Status.Window);
        var window = attribute.Status.Window.Duration;

        _engine.Run((newest + limit.Ticks - _engine.Clock.UtcTicks) / 10_000.0 - 10);
        Assert.NotEqual(AttributeState.Stale, attribute.Status.State);
        _engine.Run((window + (2 * TimingWheel.Resolution)).TotalMilliseconds);
        Assert.Equal(AttributeState.Stale, attribute.Status.State);

        feed.DiesAt = long.MaxValue;
        _engine.Run(window.TotalMilliseconds + (1000 / hz) + 10);
        Assert.NotEqual(AttributeState.Stale, attribute.Status.State);
    }

    [Fact]
    public void A_dead_attribute_that_somebody_looks_at_stays_stale()
    {
        var feed = new FakeFeed("a");
        var attribute = _engine.Add(feed);
        _engine.Run(10_000);
        feed.DiesAt = _engine.Clock.UtcTicks;
        _engine.Run(30_000);
        _engine.Look(attribute);
        for (var ms = 0; ms < 5_000; ms += 10)
        {
            _engine.Run(10);
            Assert.Equal(AttributeState.Stale, attribute.Status.State);
        }
    }

    [Fact]
    public void Before_the_first_sample_it_waits_but_not_forever()
    {
        var feed = new FakeFeed("a") { DiesAt = 0 };
        var attribute = _engine.Add(feed);
        _engine.Run(16_000);
        Assert.Equal(AttributeState.Waiting, attribute.Status.State);
        _engine.Run(20);
        Assert.Equal(AttributeState.Stale, attribute.Status.State);
        feed.DiesAt = long.MaxValue;
        _engine.Run(5_000);
        Assert.Equal(AttributeState.Slow, attribute.Status.State);
    }

    [Fact]
    public void What_is_stale_stays_so_without_a_sample_though_it_is_granted_longer_windows()
    {
        var feed = new FakeFeed("a");
        var attribute = _engine.Add(feed);
        var viewer = _engine.Look(attribute, Interest.Focus);
        _engine.Run(1_000);
        feed.DiesAt = _engine.Clock.UtcTicks;
        _engine.Run(2_000);
        Assert.Equal(AttributeState.Stale, attribute.Status.State);
        viewer.Set(attribute.Cell, Interest.None);
        _engine.Run(1_000);
        Assert.Equal(
            (AttentionLevel.Low, AttributeState.Stale),
            (attribute.Status.Window.Level, attribute.Status.State)
        );
    }

    [Fact]
    public void A_sensor_that_can_not_be_reached_is_offline_not_stale()
    {
        var isOnline = true;
        var feed = new FakeFeed("a") { OnOnline = () => isOnline };
        var attribute = _engine.Add(feed);
        _engine.Look(attribute);
        _engine.Run(1_000);
        (isOnline, feed.DiesAt) = (false, _engine.Clock.UtcTicks);
        _engine.Run(200);
        Assert.Equal(AttributeState.Offline, attribute.Status.State);
        _engine.Run(60_000);
        Assert.Equal(AttributeState.Offline, attribute.Status.State);
        (isOnline, feed.DiesAt) = (true, long.MaxValue);
        _engine.Run(200);
        Assert.Equal(AttributeState.Live, attribute.Status.State);
    }

    [Fact]
    public void A_feed_says_what_is_wrong_in_its_own_words_and_heals()
    {
        var feed = new FakeFeed("a") { OnRead = (_, _, _, _) => throw new FeedException("The probe is wet.") };
        var attribute = _engine.Add(feed);
        _engine.Look(attribute);
        _engine.Run(400);
        Assert.Equal((AttributeState.Error, "The probe is wet."), (attribute.Status.State, attribute.Status.Error));
        Assert.Equal(0, _log.Collector.Count);
        feed.OnRead = null;
        _engine.Run(200);
        Assert.Equal((AttributeState.Live, null), (attribute.Status.State, attribute.Status.Error));
    }

    [Fact]
    public void Any_other_failure_keeps_its_words_to_the_log_and_is_logged_once()
    {
        var feed = new FakeFeed("a") { OnRead = (_, _, _, _) => throw new FeedException("wet") };
        var attribute = _engine.Add(feed);
        _engine.Look(attribute);
        _engine.Run(400);
        feed.OnRead = (_, _, _, _) => throw new TimeoutException("password=hunter2");
        _engine.Run(4_000);

        Assert.Equal(AttributeState.Error, attribute.Status.State);
        Assert.DoesNotContain("hunter2", attribute.Status.Error, StringComparison.Ordinal);
        var record = Assert.Single(_log.Collector.GetSnapshot());
        Assert.Equal((LogLevel.Error, "password=hunter2"), (record.Level, record.Exception?.Message));
        Assert.Contains("a / value", record.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_that_fails_anywhere_leaves_the_others_alone()
    {
        var bad = new FakeFeed("bad")
        {
            OnRead = (_, _, _, _) => throw new InvalidOperationException(),
            OnOnline = () => throw new InvalidOperationException(),
            OnTold = _ => throw new InvalidOperationException(),
        };
        var first = _engine.Add(new FakeFeed("first"));
        var broken = _engine.Add(bad);
        var last = _engine.Add(new FakeFeed("last"));
        foreach (var attribute in new[] { first, broken, last })
        {
            _engine.Look(attribute);
        }

        _engine.Run(1_000);
        Assert.Equal(AttributeState.Error, broken.Status.State);
        Assert.Equal(AttributeState.Live, first.Status.State);
        Assert.Equal(AttributeState.Live, last.Status.State);
        Assert.InRange(last.History.LastNumber, 8, 11);
    }

    [Fact]
    public void A_failing_feed_is_still_granted_and_told_what_attention_gives()
    {
        var feed = new FakeFeed("a") { OnRead = (_, _, _, _) => throw new FeedException("wet") };
        var attribute = _engine.Add(feed);
        _engine.Run(6_000);
        _engine.Look(attribute);
        _engine.Run(10);
        Assert.Equal(AttentionLevel.Medium, attribute.Status.Window.Level);
        Assert.Equal([AttentionLevel.None, AttentionLevel.Medium], feed.Told.Select(t => t.Window.Level));
        feed.OnRead = null;
        _engine.Run(200);
        Assert.Equal(AttributeState.Live, attribute.Status.State);
    }

    [Fact]
    public void A_feed_that_could_not_be_told_its_window_is_in_error_and_told_until_it_could()
    {
        var isDown = true;
        var feed = new FakeFeed("a")
        {
            OnTold = _ =>
            {
                if (isDown)
                    throw new FeedException("no link");
            },
        };
        var attribute = _engine.Add(feed);
        _engine.Look(attribute);
        _engine.Run(2_000);
        Assert.Equal((AttributeState.Error, "no link"), (attribute.Status.State, attribute.Status.Error));
        isDown = false;
        _engine.Run(1_000);
        Assert.Equal((AttributeState.Live, null), (attribute.Status.State, attribute.Status.Error));
        var told = feed.Told.Count;
        _engine.Run(1_000);
        Assert.Equal((told, AttentionLevel.Medium), (feed.Told.Count, feed.Told[^1].Window.Level));
    }

    [Fact]
    public void What_was_read_before_a_failure_is_not_counted_again()
    {
        var feed = new FakeFeed("a", FakeFeed.Attribute("value", hz: 1000));
        var attribute = _engine.Add(feed);
        _engine.Run(5_010);
        var number = attribute.LastSummary?.Number ?? 0;
        feed.OnRead = (attribute, after, until, destination) =>
            feed.Reads % 2 == 0 ? throw new FeedException("flaky") : feed.Regular(attribute, after, until, destination);
        var before = _engine.Feeds.Traffic.Measured;
        var from = LastBefore(feed, _engine.Clock.UtcTicks);
        _engine.Run(20_000);
        feed.OnRead = null;
        _engine.Run(5_000);
        Assert.True(attribute.LastSummary!.Number > number);
        Assert.True(_engine.Feeds.Traffic.Measured - before <= (_engine.Clock.UtcTicks - from) / 10_000 + 5_000);
    }

    private void Raise(LiveAttribute attribute, AttentionLevel level)
    {
        if (level != AttentionLevel.None)
        {
            var viewer = _engine.Look(attribute, level == AttentionLevel.High ? Interest.Focus : Interest.View);
            if (level == AttentionLevel.Low)
            {
                viewer.Set(attribute.Cell, Interest.None);
            }
        }

        _engine.Run(300);
    }

    private static long LastBefore(FakeFeed feed, long tick)
    {
        var period = (long)(TimeSpan.TicksPerSecond / feed.Sensor.Attributes[0].FullRateHz);
        return tick / period * period;
    }
}
