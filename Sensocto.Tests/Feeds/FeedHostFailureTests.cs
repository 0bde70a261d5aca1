using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Core.Pacing;
using Sensocto.Tests.Telling;

namespace Sensocto.Tests.Feeds;

/// <summary>One timer drives every feed: it goes on, whatever fails.</summary>
public sealed class FeedHostFailureTests
{
    private readonly FakeLogger<FeedHost> _log = new();

    [Fact]
    public void A_tick_that_fails_is_logged_and_the_next_one_comes()
    {
        using var engine = new Engine(log: _log);
        var attribute = engine.Add(new FakeFeed("a"));
        engine.Look(attribute);
        engine.Run(1_000);
        var beyondTheCalendar = TimeSpan.FromDays(365.25 * 9_000);
        engine.Clock.Set(beyondTheCalendar);
        engine.Run(20);
        Assert.Equal(1, _log.Collector.Count);
        Assert.Equal(LogLevel.Error, _log.LatestRecord.Level);
        Assert.IsType<ArgumentOutOfRangeException>(_log.LatestRecord.Exception);

        var before = attribute.History.LastNumber;
        engine.Clock.Set(-beyondTheCalendar);
        engine.Run(1_000);
        Assert.InRange(attribute.History.LastNumber - before, 9, 11);
    }

    [Fact]
    public void A_log_that_fails_stops_no_feed()
    {
        using var engine = new Engine(log: new FullDisk<FeedHost>());
        var broken = engine.Add(new FakeFeed("broken") { OnRead = (_, _, _, _) => throw new TimeoutException() });
        var sound = engine.Add(new FakeFeed("sound"));
        engine.Look(broken);
        engine.Look(sound);
        engine.Run(1_000);
        Assert.Equal(AttributeState.Error, broken.Status.State);
        Assert.Equal(AttributeState.Live, sound.Status.State);
        Assert.InRange(sound.History.LastNumber, 8, 10);
    }

    [Fact]
    public void A_reason_that_is_a_book_is_cut_for_every_page_is_told_it()
    {
        using var engine = new Engine(log: _log);
        var attribute = engine.Add(
            new FakeFeed("a") { OnRead = (_, _, _, _) => throw new FeedException(new string('x', 10_000)) }
        );
        engine.Run(6_000);
        Assert.Equal(new string('x', 200) + "…", attribute.Status.Error);
    }

    [Fact]
    public void A_level_whose_row_of_the_table_makes_no_sense_is_granted_as_soon_as_it_does()
    {
        var pacing = new PacingOptions();
        using var engine = new Engine(log: _log, pacing: pacing);
        var attribute = engine.Add(new FakeFeed("a"));
        engine.Look(attribute);
        pacing.Medium = new LevelPacing(0.4, minMs: 500, maxMs: 80);
        engine.Run(1_000);
        Assert.Equal(AttributeState.Error, attribute.Status.State);
        Assert.Equal(1, _log.Collector.Count);

        pacing.Medium = new LevelPacing(0.4, minMs: 80, maxMs: 500);
        engine.Run(6_000);
        Assert.Equal(AttributeState.Live, attribute.Status.State);
        Assert.Equal(AttentionLevel.Medium, attribute.Status.Window.Level);
    }

    [Fact]
    public void A_feed_that_fails_on_and_off_writes_one_line_a_minute_that_says_how_many_were_left_out()
    {
        using var engine = new Engine(log: _log);
        engine.Add(
            new FakeFeed("a")
            {
                OnRead = (_, _, until, _) =>
                    until / TimeSpan.TicksPerSecond % 2 == 0 ? throw new TimeoutException() : 0,
            }
        );
        engine.Look(engine.Find("a"));
        engine.Run(600_000);
        var lines = _log.Collector.GetSnapshot();
        Assert.Equal(10, lines.Count);
        Assert.Equal("The feed of a / value failed", lines[0].Message);
        Assert.All(
            lines.Skip(1),
            l => Assert.Matches("^The feed of a / value failed again; (29|30) lines of it were left out$", l.Message)
        );
    }
}
