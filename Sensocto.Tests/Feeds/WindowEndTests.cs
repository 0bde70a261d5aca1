using Microsoft.Extensions.Logging.Testing;
using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Core.Feeds.Pushed;
using Sensocto.Core.Sensors;

namespace Sensocto.Tests.Feeds;

/// <summary>When a window ends while somebody looks: with a sample, if samples and windows fit.</summary>
public sealed class WindowEndTests : IDisposable
{
    // For an attribute in view and not hovered.
    private const int WindowMs = 200;
    private static readonly long Step = TimingWheel.Resolution.Ticks;
    private readonly Engine _engine = new();
    private readonly List<(long At, Sample Newest)> _sent = [];

    public void Dispose() => _engine.Dispose();

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(4, 1)]
    [InlineData(5, 1)]
    [InlineData(10, 2)]
    [InlineData(9.9, 2)]
    [InlineData(15, 3)]
    [InlineData(20, 4)]
    [InlineData(30, 6)]
    public void A_sample_is_sent_in_the_step_in_which_it_is_measured_with_those_that_share_its_window(
        double hz,
        int together
    )
    {
        var (feed, attribute) = Look(hz);
        _engine.Run(2_000);
        var reads = feed.Reads;
        Watch(attribute, ms: 12_000);

        var period = TimeSpan.FromSeconds(1 / hz).Ticks;
        Assert.All(_sent, s => Assert.InRange(s.At - s.Newest.Ticks, 0, Step));
        Assert.All(Gaps(s => s.Newest.Ticks), gap => Assert.Equal(together * period, gap));
        Assert.Equal(12 * hz / together, _sent.Count, tolerance: 1);

        // A slow attribute is checked twice a second for still being there.
        Assert.InRange(feed.Reads - reads, 0, (2 * _sent.Count) + 24);
    }

    [Fact]
    public void A_slow_one_is_looked_at_twice_a_second_whether_it_is_still_there()
    {
        var (feed, attribute) = Look(hz: 0.1);
        _engine.Run(20_000);
        var reads = feed.Reads;
        _engine.Run(60_000);
        Assert.Equal(2 * 60, feed.Reads - reads);
        feed.OnOnline = () => false;
        _engine.Run(510);
        Assert.Equal(AttributeState.Offline, attribute.Status.State);
    }

    [Fact]
    public void A_limit_that_is_crossed_before_the_next_sample_was_due_is_noticed_with_the_next_scan()
    {
        var feed = new FakeFeed("a", FakeFeed.Attribute("x", hz: 1, new AlarmLimits(High: 100)));
        var attribute = _engine.Add(feed);
        _engine.Look(attribute);
        _engine.Run(3_510);
        var early = new Sample(_engine.Clock.UtcTicks, 101);
        feed.OnRead = (_, after, until, destination) =>
        {
            destination[0] = early;
            return after < early.Ticks && until >= early.Ticks ? 1 : 0;
        };
        _engine.Run(260);
        Assert.NotNull(attribute.Alarm);
    }

    [Theory]
    [InlineData(6)]
    [InlineData(12)]
    [InlineData(13)]
    public void A_window_that_no_number_of_samples_fits_ends_when_its_time_is_over(double hz)
    {
        var (feed, attribute) = Look(hz);
        var reads = feed.Reads;
        Watch(attribute, ms: 12_000);
        Assert.All(Gaps(s => s.At), gap => Assert.Equal(TimeSpan.FromMilliseconds(WindowMs).Ticks, gap));
        Assert.InRange(_sent.Count, 57, 60);
        Assert.InRange(feed.Reads - reads, 0, (2 * _sent.Count) + 2);
    }

    [Theory]
    [InlineData(15)]
    [InlineData(40)]
    [InlineData(90)]
    public void A_sample_that_is_late_is_sent_when_it_is_there_and_not_a_window_after_it_was_looked_for(int lateMs)
    {
        var (feed, attribute) = Look(hz: 4);
        var late = TimeSpan.FromMilliseconds(lateMs).Ticks;
        feed.OnRead = (index, after, until, destination) => feed.Regular(index, after, until - late, destination);
        _engine.Run(2_000);
        Watch(attribute, ms: 10_000);
        Assert.Equal(40, _sent.Count);

        // The next check comes after as long as the sample is late by then.
        Assert.All(_sent, s => Assert.InRange(s.At - s.Newest.Ticks, late, (2 * late) + Step));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(6)]
    public void A_feed_that_is_silent_is_looked_at_once_a_window(double hz)
    {
        var (feed, _) = Look(hz);
        _engine.Run(2_000);
        feed.DiesAt = _engine.Clock.UtcTicks;
        _engine.Run(2_000);
        var reads = feed.Reads;
        _engine.Run(10_000);
        Assert.Equal(10_000 / WindowMs, feed.Reads - reads);
    }

    [Fact]
    public void A_feed_that_fails_when_it_is_asked_for_its_past_is_asked_again_once_a_window()
    {
        var (feed, attribute) = Push(Interest.None);
        for (var i = 0; i < 100; i++)
        {
            Assert.True(feed.Push(0, new Sample(_engine.Clock.UtcTicks, i)));
            _engine.Run(100);
        }

        feed.Fault = "No power";
        var looks = 0;
        var broken = new FakeFeed("b", FakeFeed.Attribute("x", hz: 4));
        var other = _engine.Add(broken);
        _engine.Run(10_000);
        broken.OnRead = (_, _, _, _) =>
        {
            looks++;
            throw new FeedException("No power");
        };
        _engine.Look(attribute);
        _engine.Look(other);
        _engine.Run(10_000);

        // Once for new samples and once for the past.
        Assert.InRange(looks, 0, 2 * ((10_000 / WindowMs) + 2));
        Assert.Equal((AttributeState.Error, AttributeState.Error), (attribute.Status.State, other.Status.State));
        feed.Fault = null;
        _engine.Run(300);
        Assert.Equal(100, Engine.HistoryOf(attribute).Length);
    }

    [Theory]
    [InlineData(5, 1)]
    [InlineData(5, 2)]
    [InlineData(6, 3)]
    [InlineData(10, 4)]
    [InlineData(20, 5)]
    [InlineData(50, 6)]
    public void However_samples_come_two_sends_are_a_window_apart_and_none_waits_longer_than_that(double hz, int seed)
    {
        var feed = new PushedFeed(new FakeFeed("a", FakeFeed.Attribute("x", hz)).Sensor, _engine.Clock);
        _engine.Feeds.Add(feed);
        var attribute = _engine.Find("a");
        _engine.Look(attribute);
        _engine.Run(1_000);
        var random = new Random(seed);
        Assert.True(feed.Push(0, new Sample(_engine.Clock.UtcTicks, 1)));
        _engine.Run(1_000);
        var (pushed, next) = (new List<long>(), 0);
        Watch(
            attribute,
            ms: 60_000,
            each: () =>
            {
                if (next-- <= 0)
                {
                    next = seed % 2 == 0 ? 14 : random.Next(0, 60);
                    Assert.True(feed.Push(0, new Sample(_engine.Clock.UtcTicks, 1)));
                    pushed.Add(_engine.Clock.UtcTicks);
                }
            }
        );
        var window = TimeSpan.FromMilliseconds(WindowMs).Ticks;
        Assert.All(Gaps(s => s.At), gap => Assert.True(gap >= window, $"{gap / TimeSpan.TicksPerMillisecond} ms"));
        Assert.All(
            pushed.SkipLast(1),
            tick => Assert.InRange(_sent.First(s => s.Newest.Ticks >= tick).At - tick, 0, window + Step)
        );
    }

    [Fact]
    public void A_pushed_sample_is_sent_with_the_next_step_however_long_the_last_was_ago()
    {
        var (feed, attribute) = Push(Interest.View, hz: 0.5);
        for (var i = 1; i <= 20; i++)
        {
            _engine.Run((i * 37 % 11 * 100) + WindowMs);
            var sample = new Sample(_engine.Clock.UtcTicks, i);
            Assert.True(feed.Push(0, sample));
            _engine.Run(10);
            Assert.Equal(sample, attribute.Newest);
        }
    }

    [Fact]
    public void A_pushed_sample_that_is_late_lets_the_next_come_no_sooner()
    {
        var (feed, attribute) = Push(Interest.View, hz: 4);
        var first = new Sample(_engine.Clock.UtcTicks - TimeSpan.FromMilliseconds(270).Ticks, 1);
        Assert.True(feed.Push(0, first));
        _engine.Run(20);
        Assert.True(feed.Push(0, new Sample(_engine.Clock.UtcTicks, 2)));
        _engine.Run(WindowMs - 30);
        Assert.Equal(first, attribute.Newest);
        _engine.Run(30);
        Assert.Equal(2, attribute.Newest!.Value.Value);
    }

    [Fact]
    public void What_nobody_looks_at_takes_no_turn_because_of_a_sample()
    {
        var (feed, attribute) = Push(Interest.None);
        var measured = _engine.Feeds.MeasuredAt(AttentionLevel.None);
        for (var i = 0; i < 100; i++)
        {
            Assert.True(feed.Push(0, new Sample(_engine.Clock.UtcTicks, i)));
            _engine.Run(10);
        }

        Assert.Null(attribute.Newest);
        Assert.Equal(measured, _engine.Feeds.MeasuredAt(AttentionLevel.None));
    }

    [Fact]
    public void Attributes_that_wait_for_a_sample_when_their_view_is_left_sum_up_each_in_a_moment_of_its_own()
    {
        using var ada = _engine.Connect("Ada");
        var feeds = Enumerable
            .Range(0, 100)
            .Select(i => new FakeFeed($"s{i}", FakeFeed.Attribute("x", hz: 1)))
            .ToList();
        foreach (var attribute in feeds.Select(_engine.Add))
        {
            ada.Set(attribute.Cell, Interest.View);
        }

        _engine.Run(1_700);
        ada.Suspend();
        var first = new Dictionary<LiveAttribute, long>();
        using var subscription = _engine.Feeds.Subscribe(told => first.TryAdd(told, _engine.Clock.UtcTicks));
        _engine.Run(3_000);
        Assert.Equal(100, first.Count);

        // A thousand phases cover the whole window; these hundred, a tenth.
        Assert.InRange(first.Values.Distinct().Count(), 15, 25);
    }

    [Fact]
    public void A_sample_of_an_attribute_that_there_is_not_can_not_come()
    {
        var feed = new FakeFeed("a");
        feed.OnAdded = () => Assert.Throws<ArgumentOutOfRangeException>(() => feed.Intake!.Came(1));
        _engine.Add(feed);
        Assert.Throws<ArgumentOutOfRangeException>(() => feed.Intake!.Came(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => feed.Intake!.Came(-1));
        feed.Intake!.Came(0);
    }

    [Fact]
    public void A_sensor_that_was_taken_out_may_go_on_pushing()
    {
        var (feed, attribute) = Push(Interest.View);
        Assert.True(feed.Push(0, new Sample(_engine.Clock.UtcTicks, 1)));
        _engine.Run(10);
        var newest = attribute.LastSummary;
        _engine.Feeds.Remove(feed.Sensor.Id);
        _engine.Run(1_000);
        Assert.True(feed.Push(0, new Sample(_engine.Clock.UtcTicks, 2)));
        _engine.Run(1_000);
        Assert.Equal(newest, attribute.LastSummary);
        Assert.Null(attribute.History.Newest);
    }

    [Fact]
    public void Whoever_is_told_of_what_was_sent_hears_of_each_once_a_turn_and_of_nothing_else()
    {
        var told = new List<LiveAttribute>();
        using var subscription = _engine.Feeds.Subscribe(told.Add);
        var (feed, attribute) = Look(hz: 4);
        var unseen = _engine.Add(new FakeFeed("b"));
        _engine.Run(5_100);
        Assert.Equal(1, told.Count(t => t == unseen));
        var before = told.Count(t => t == attribute);
        feed.DiesAt = _engine.Clock.UtcTicks + TimeSpan.FromSeconds(2).Ticks;
        _engine.Run(4_000);
        Assert.Equal(8, told.Count(t => t == attribute) - before);
    }

    [Fact]
    public void A_listener_that_fails_stops_no_feed()
    {
        var log = new FakeLogger<FeedHost>();
        using var engine = new Engine(log: log);
        using var subscription = engine.Feeds.Subscribe(_ => throw new InvalidOperationException("mine"));
        var attribute = engine.Add(new FakeFeed("a", FakeFeed.Attribute("x", hz: 4)));
        engine.Look(attribute);
        engine.Run(3_000);
        Assert.InRange(Engine.HistoryOf(attribute).Length, 11, 13);
        Assert.Equal("mine", log.LatestRecord.Exception?.Message);
    }

    private (FakeFeed Feed, LiveAttribute Attribute) Look(double hz)
    {
        var feed = new FakeFeed("a", FakeFeed.Attribute("x", hz));
        var attribute = _engine.Add(feed);
        // Windows begin somewhere between two samples.
        _engine.Run(1_030);
        _engine.Look(attribute);
        return (feed, attribute);
    }

    private (PushedFeed Feed, LiveAttribute Attribute) Push(Interest interest, double hz = 5)
    {
        var feed = new PushedFeed(new FakeFeed("a", FakeFeed.Attribute("x", hz)).Sensor, _engine.Clock);
        _engine.Feeds.Add(feed);
        var attribute = _engine.Find("a");
        _engine.Look(attribute, interest);
        _engine.Run(1_000);
        return (feed, attribute);
    }

    private void Watch(LiveAttribute attribute, int ms, Action? each = null)
    {
        var before = attribute.History.LastNumber;
        for (var passed = 0; passed < ms; passed += 10)
        {
            each?.Invoke();
            _engine.Run(10);
            if (attribute.History.LastNumber != before)
            {
                before = attribute.History.LastNumber;
                _sent.Add((_engine.Clock.UtcTicks, attribute.History.Newest!.Value));
            }
        }
    }

    private IEnumerable<long> Gaps(Func<(long At, Sample Newest), long> of) =>
        _sent.Zip(_sent.Skip(1), (a, b) => of(b) - of(a));
}
