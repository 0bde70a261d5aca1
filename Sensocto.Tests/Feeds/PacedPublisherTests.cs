using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Core.Sensors;

namespace Sensocto.Tests.Feeds;

/// <summary>What the publisher of one attribute sends under the host's clock.</summary>
public sealed class PacedPublisherTests : IDisposable
{
    private static readonly TimeSpan Step = TimingWheel.Resolution;
    private readonly Engine _engine = new();

    public void Dispose() => _engine.Dispose();

    [Fact]
    public void Nobody_looks_a_summary_every_five_seconds_stands_for_every_sample()
    {
        var feed = new FakeFeed("a") { Value = Wave };
        var attribute = _engine.Add(feed);
        var began = _engine.Clock.UtcTicks;
        var summaries = new List<(long At, SampleSummary Summary)>();
        for (var ms = 0; ms < 40_000; ms += 10)
        {
            _engine.Clock.Run(10);
            if (attribute.LastSummary is { } sent && sent.Number == summaries.Count + 1)
            {
                summaries.Add((_engine.Clock.UtcTicks, sent.Summary));
            }
        }

        Assert.InRange(summaries.Count, 7, 8);
        var from = began;
        foreach (var (at, summary) in summaries)
        {
            var samples = Samples(feed, from, at);
            Assert.Equal(
                new SampleSummary(samples[^1], samples.Min(s => s.Value), samples.Max(s => s.Value), samples.Length),
                summary
            );
            from = at;
        }

        Assert.All(
            summaries.Zip(summaries.Skip(1)),
            p => Assert.Equal(TimeSpan.FromSeconds(5).Ticks, p.Second.At - p.First.At)
        );
        Assert.Null(attribute.History.Newest);
        Assert.Equal(AttributeState.Slow, attribute.Status.State);
    }

    [Theory]
    [InlineData(Interest.View, 200)]
    [InlineData(Interest.Hover, 100)]
    public void Somebody_looks_every_sample_is_sent_when_the_window_closes(Interest interest, int windowMs)
    {
        var feed = new FakeFeed("a", FakeFeed.Attribute("value", hz: 50)) { Value = Wave };
        var attribute = _engine.Add(feed);
        var began = _engine.Clock.UtcTicks;
        _engine.Look(attribute, interest);
        _engine.Run(windowMs);
        var sentAt = new List<long>();
        var before = attribute.History.LastNumber;
        for (var ms = 0; ms < 4_000; ms += 10)
        {
            _engine.Clock.Run(10);
            if (attribute.History.LastNumber != before)
            {
                before = attribute.History.LastNumber;
                sentAt.Add(_engine.Clock.UtcTicks);
            }
        }

        Assert.Equal(4_000 / windowMs, sentAt.Count);
        Assert.All(
            sentAt.Zip(sentAt.Skip(1)),
            p => Assert.Equal(TimeSpan.FromMilliseconds(windowMs).Ticks, p.Second - p.First)
        );
        Assert.Equal(Samples(feed, began, sentAt[^1]), Engine.HistoryOf(attribute));
        Assert.Null(attribute.LastSummary);
        Assert.Equal(AttributeState.Live, attribute.Status.State);
    }

    [Theory]
    [InlineData(12)]
    [InlineData(4_321)]
    [InlineData(9_999)]
    [InlineData(31_234)]
    public void A_rise_is_granted_within_a_step_and_brings_what_was_left_out(int afterMs)
    {
        var feed = new FakeFeed("a") { Value = Wave };
        var attribute = _engine.Add(feed);
        var began = _engine.Clock.UtcTicks;
        _engine.Clock.Run(afterMs);
        Assert.Equal(AttentionLevel.None, attribute.Status.Window.Level);

        _engine.Look(attribute);
        _engine.Clock.Run(Step.TotalMilliseconds);

        Assert.Equal(AttentionLevel.Medium, attribute.Status.Window.Level);
        Assert.Equal(Samples(feed, began, _engine.Clock.UtcTicks), Engine.HistoryOf(attribute));
    }

    [Fact]
    public void A_rise_from_low_goes_on_where_the_last_full_batch_ended()
    {
        var feed = new FakeFeed("a") { Value = Wave };
        var attribute = _engine.Add(feed);
        var began = _engine.Clock.UtcTicks;
        var ada = _engine.Look(attribute);
        _engine.Run(3_000);
        ada.Set(attribute.Cell, Interest.None);
        _engine.Run(20_000);
        var numbered = attribute.History.LastNumber;
        Assert.InRange(numbered, 28, 34);

        ada.Set(attribute.Cell, Interest.View);
        _engine.Run(10);

        var all = Samples(feed, began, _engine.Clock.UtcTicks);
        Assert.Equal(all, Engine.HistoryOf(attribute));
        Assert.Equal(all.Length, attribute.History.LastNumber);
    }

    [Fact]
    public void A_look_back_that_failed_is_made_up_for_without_a_hole()
    {
        var feed = new FakeFeed("a") { Value = Wave };
        var attribute = _engine.Add(feed);
        var began = _engine.Clock.UtcTicks;
        _engine.Run(10_000);
        feed.OnRead = (index, after, until, destination) =>
            after < began + TimeSpan.TicksPerSecond
                ? throw new FeedException("busy")
                : feed.Regular(index, after, until, destination);
        _engine.Look(attribute);
        _engine.Run(1_000);
        Assert.Equal("busy", attribute.Status.Error);

        feed.OnRead = null;
        _engine.Run(1_000);
        var sent = Engine.HistoryOf(attribute);
        Assert.Equal(Samples(feed, began, sent[^1].Ticks), sent);
        Assert.Equal(AttributeState.Live, attribute.Status.State);
    }

    [Fact]
    public void Looking_back_is_bounded_by_the_option()
    {
        using var engine = new Engine(new FeedOptions { Backfill = TimeSpan.FromSeconds(7) });
        var feed = new FakeFeed("a");
        var attribute = engine.Add(feed);
        engine.Run(30_000);
        engine.Look(attribute);
        engine.Run(10);
        var now = engine.Clock.UtcTicks;
        Assert.Equal(Samples(feed, now - TimeSpan.FromSeconds(7).Ticks, now), Engine.HistoryOf(attribute));
    }

    [Fact]
    public void A_fall_goes_back_to_summaries()
    {
        var feed = new FakeFeed("a") { Value = Wave };
        var attribute = _engine.Add(feed);
        var ada = _engine.Look(attribute);
        _engine.Run(2_000);
        ada.Set(attribute.Cell, Interest.None);
        _engine.Run(400);
        var full = attribute.History.LastNumber;
        Assert.Equal(
            (AttentionLevel.Low, AttributeState.Slow),
            (attribute.Status.Window.Level, attribute.Status.State)
        );

        _engine.Run(4_100);
        Assert.Equal(full, attribute.History.LastNumber);
        Assert.InRange(attribute.LastSummary!.Number, 2, 4);
        Assert.InRange(attribute.LastSummary.Summary.Count, 19, 21);
        Assert.Equal(attribute.LastSummary.Summary.Last, attribute.Newest);
    }

    [Fact]
    public void After_the_linger_the_history_is_let_go_and_read_back_when_somebody_looks()
    {
        var feed = new FakeFeed("a") { Value = Wave };
        var attribute = _engine.Add(feed);
        var began = _engine.Clock.UtcTicks;
        var ada = _engine.Look(attribute);
        _engine.Run(500);
        ada.Dispose();
        Assert.NotNull(attribute.History.Newest);
        _engine.Run(62_000);
        Assert.Null(attribute.History.Newest);
        Assert.Equal(AttentionLevel.None, attribute.Status.Window.Level);

        _engine.Look(attribute, name: "Ben");
        _engine.Run(10);
        var now = _engine.Clock.UtcTicks;
        Assert.Equal(
            Samples(feed, Math.Max(began, now - TimeSpan.FromSeconds(120).Ticks), now),
            Engine.HistoryOf(attribute)
        );
    }

    [Fact]
    public void A_history_that_an_alarm_brought_and_let_go_is_whole_again_for_the_next_viewer()
    {
        var feed = new FakeFeed("a", FakeFeed.Attribute("value", limits: new AlarmLimits(High: 100)));
        var attribute = _engine.Add(feed);
        var began = _engine.Clock.UtcTicks;
        var crossing = Samples(feed, began + TimeSpan.FromSeconds(8).Ticks, began + TimeSpan.FromSeconds(9).Ticks)[0];
        feed.Value = tick => tick == crossing.Ticks ? 100 : 1;
        _engine.Run(20_000);
        Assert.Null(attribute.History.Newest);

        _engine.Look(attribute);
        _engine.Run(10);
        Assert.Equal(Samples(feed, began, _engine.Clock.UtcTicks), Engine.HistoryOf(attribute));
    }

    [Fact]
    public void Timestamps_are_the_samples_own_however_irregular()
    {
        var irregular = new List<Sample>();
        var feed = new FakeFeed("a")
        {
            OnRead = (_, after, until, destination) =>
            {
                var found = irregular.Where(s => s.Ticks > after && s.Ticks <= until).ToArray();
                found.CopyTo(destination);
                return found.Length;
            },
        };
        var attribute = _engine.Add(feed);
        var began = _engine.Clock.UtcTicks;
        irregular.AddRange(
            new[] { 13, 14, 1_111, 1_112, 2_999, 7_003 }.Select(ms => new Sample(began + (ms * 10_000) + 7, ms))
        );
        _engine.Look(attribute);
        _engine.Run(8_000);
        Assert.Equal(irregular, Engine.HistoryOf(attribute));
    }

    [Fact]
    public void A_summary_keeps_the_time_of_its_last_sample()
    {
        var feed = new FakeFeed("a", FakeFeed.Attribute("value", hz: 0.5));
        var attribute = _engine.Add(feed);
        _engine.Run(20_000);
        Assert.Equal(0, attribute.LastSummary!.Summary.Last.Ticks % TimeSpan.FromSeconds(2).Ticks);
    }

    [Fact]
    public void A_window_without_samples_sends_nothing()
    {
        var feed = new FakeFeed("a", FakeFeed.Attribute("value", hz: 0.05));
        var attribute = _engine.Add(feed);
        _engine.Run(61_000);
        Assert.Equal(3, attribute.LastSummary!.Number);
        Assert.Equal(1, attribute.LastSummary.Summary.Count);
    }

    [Fact]
    public void The_feed_is_told_every_window_once_and_in_order()
    {
        var feed = new FakeFeed("a");
        var attribute = _engine.Add(feed);
        _engine.Run(1_000);
        var ada = _engine.Look(attribute);
        _engine.Run(1_000);
        ada.Set(attribute.Cell, Interest.View | Interest.Focus);
        _engine.Run(1_000);
        ada.Dispose();
        _engine.Run(63_000);

        AttentionLevel[] expected =
        [
            AttentionLevel.None,
            AttentionLevel.Medium,
            AttentionLevel.High,
            AttentionLevel.Low,
            AttentionLevel.None,
        ];
        Assert.Equal(expected, feed.Told.Select(t => t.Window.Level));
        Assert.Equal([5000, 200, 100, 2000, 5000], feed.Told.Select(t => t.Window.Duration.TotalMilliseconds));
        Assert.Equal(attribute.Status.Window, feed.Told[^1].Window);
    }

    [Fact]
    public void The_wall_clock_set_forward_leaves_a_gap_and_nothing_is_stale()
    {
        var feed = new FakeFeed("a") { Value = Wave };
        var attribute = _engine.Add(feed);
        _engine.Look(attribute);
        _engine.Run(2_000);
        _engine.Clock.Set(TimeSpan.FromHours(5));
        _engine.Run(210);

        Assert.Equal(AttributeState.Live, attribute.Status.State);
        var history = Engine.HistoryOf(attribute);
        Assert.Equal(Samples(feed, 0, history[^1].Ticks, last: attribute.History.Capacity), history);
        Assert.InRange(_engine.Clock.UtcTicks - history[^1].Ticks, 0, TimeSpan.FromMilliseconds(300).Ticks);
    }

    [Theory]
    [InlineData(Interest.View)]
    [InlineData(Interest.None)]
    public void The_wall_clock_set_back_starts_over_and_goes_on(Interest interest)
    {
        var attribute = Watched(interest);
        var epoch = attribute.Epoch;
        _engine.Clock.Set(TimeSpan.FromHours(-1));
        var setAt = _engine.Clock.UtcTicks;
        _engine.Run(11_000);

        Assert.Equal(epoch + 1, attribute.Epoch);
        Assert.InRange(attribute.Newest!.Value.Ticks, setAt, _engine.Clock.UtcTicks);
        Assert.All(Engine.HistoryOf(attribute), s => Assert.InRange(s.Ticks, setAt, _engine.Clock.UtcTicks));
        Assert.NotEqual(AttributeState.Stale, attribute.Status.State);
        if (interest == Interest.None)
        {
            Assert.InRange(attribute.LastSummary!.Summary.Count, 1, 51);
            Assert.InRange(attribute.LastSummary.Number, 3, 5);
        }
    }

    [Theory]
    [InlineData(Interest.View)]
    [InlineData(Interest.None)]
    public void The_wall_clock_set_right_by_less_than_a_second_loses_nothing(Interest interest)
    {
        var attribute = Watched(interest);
        var (epoch, began) = (attribute.Epoch, Engine.HistoryOf(attribute).Select(s => s.Ticks).FirstOrDefault());
        var setAt = _engine.Clock.UtcTicks;
        _engine.Clock.Set(TimeSpan.FromMilliseconds(-900));
        _engine.Run(11_000);

        Assert.Equal(epoch, attribute.Epoch);
        Assert.Equal(began, Engine.HistoryOf(attribute).Select(s => s.Ticks).FirstOrDefault());
        Assert.True(attribute.Newest!.Value.Ticks > setAt);
        Assert.NotEqual(AttributeState.Stale, attribute.Status.State);
    }

    private LiveAttribute Watched(Interest interest)
    {
        var attribute = _engine.Add(new FakeFeed("a") { Value = Wave });
        _engine.Look(attribute, interest);
        _engine.Run(11_000);
        return attribute;
    }

    private static double Wave(long tick) => Math.Sin(tick / 1e7) * 10;

    private static Sample[] Samples(FakeFeed feed, long after, long until, int last) =>
        Samples(feed, Math.Max(after, until - TimeSpan.FromSeconds(last).Ticks), until)[^last..];

    private static Sample[] Samples(FakeFeed feed, long after, long until)
    {
        var buffer = new Sample[20_000];
        return buffer[..feed.Regular(0, after, until, buffer)];
    }
}
