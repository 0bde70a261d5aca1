using System.Collections.Concurrent;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;
using Sensocto.Core.Load;
using Sensocto.Dashboard.Live;
using Sensocto.Tests.Feeds;

namespace Sensocto.Tests.Live;

public sealed class FrameTurnTests : IDisposable
{
    private readonly WallClock _time = new();
    private readonly SystemLoad _load = new();
    private readonly FakeLogger<FrameClock> _log = new();
    private readonly FrameClock _clock;

    public FrameTurnTests() => _clock = new FrameClock(Options.Create(new LiveOptions()), _time, _load, _log);

    public void Dispose() => _clock.Dispose();

    [Fact]
    public void A_turn_comes_once_a_frame_and_after_news_in_the_step_after_the_next()
    {
        var (sent, hasNews) = (new List<long>(), false);
        using var turn = _clock.Turn(() =>
        {
            if (hasNews)
            {
                sent.Add(_time.UtcTicks);
            }

            return hasNews;
        });
        turn.Begin();
        turn.Begin();
        _time.Run(1_000);
        Assert.Empty(sent);
        for (var steps = 0; steps < 10; steps++)
        {
            // Each pass moves its round by one step against the news.
            _time.Run(190);
            var began = _time.UtcTicks;
            hasNews = true;
            turn.Hurry();
            turn.Hurry();
            Assert.True(turn.IsHurried);
            _time.Run(20);
            hasNews = false;
            Assert.Equal(TimeSpan.FromMilliseconds(20).Ticks, Assert.Single(sent) - began);
            sent.Clear();
        }
    }

    [Fact]
    public void Under_load_nobody_is_hurried()
    {
        var sent = new List<long>();
        using var turn = _clock.Turn(() =>
        {
            sent.Add(_time.UtcTicks);
            return true;
        });
        turn.Begin();
        _load.Level = LoadLevel.Elevated;
        _time.Run(300);
        sent.Clear();
        for (var ms = 0; ms < 3_000; ms += 10)
        {
            turn.Hurry();
            Assert.False(turn.IsHurried);
            _time.Run(10);
        }

        Assert.Equal(20, sent.Count);
    }

    [Fact]
    public void What_is_no_news_waits_for_a_frame_and_not_for_two()
    {
        var (sent, waits) = (0, false);
        using var turn = _clock.Turn(() =>
        {
            sent += waits ? 1 : 0;
            return waits;
        });
        turn.Begin();
        for (var after = 0; after < 100; after += 10)
        {
            _time.Run(300 + after);
            (sent, waits) = (0, true);
            turn.Hurry();
            _time.Run(20);
            Assert.Equal(1, sent);
            _time.Run(100);
            Assert.Equal(2, sent);
            waits = false;
        }
    }

    [Fact]
    public void However_often_there_is_news_frames_are_a_frame_apart()
    {
        var sent = new List<long>();
        using var turn = _clock.Turn(() =>
        {
            sent.Add(_time.UtcTicks);
            return true;
        });
        turn.Begin();
        for (var ms = 0; ms < 3_000; ms += 10)
        {
            turn.Hurry();
            _time.Run(10);
        }

        Assert.InRange(sent.Count, 29, 30);
        Assert.All(
            sent.Zip(sent.Skip(1), (a, b) => b - a),
            gap => Assert.Equal(TimeSpan.FromMilliseconds(100).Ticks, gap)
        );
    }

    [Fact]
    public void Who_has_not_begun_or_has_left_has_no_turns()
    {
        var calls = 0;
        using var other = _clock.Join(() => { });
        var turn = _clock.Turn(() => ++calls > 0);
        turn.Hurry();
        Assert.False(turn.IsHurried);
        _time.Run(500);
        Assert.Equal(0, calls);
        turn.Begin();
        _time.Run(500);
        Assert.Equal(5, calls);
        turn.Hurry();
        turn.Dispose();
        _time.Run(500);
        turn.Hurry();
        Assert.False(turn.IsHurried);
        _time.Run(500);
        Assert.Equal(5, calls);
        Assert.Equal(1, _clock.Members);
    }

    [Fact]
    public void A_page_that_fails_stops_neither_the_others_that_have_news_nor_the_clock()
    {
        var calls = 0;
        var broken = _clock.Turn(() => throw new InvalidOperationException("mine"));
        var well = _clock.Turn(() => ++calls > 0);
        broken.Begin();
        well.Begin();
        _time.Run(200);
        calls = 0;
        for (var i = 0; i < 10; i++)
        {
            broken.Hurry();
            well.Hurry();
            _time.Run(100);
        }

        Assert.Equal(10, calls);
        Assert.NotEqual(0, _log.Collector.Count);
    }

    [Fact]
    public void Who_is_hurried_twice_is_asked_once()
    {
        var calls = 0;
        using var turn = _clock.Turn(() => ++calls < 0);
        turn.Begin();
        _time.Run(230);
        calls = 0;
        turn.Hurry();
        turn.Hurry();
        // Its round is in the tenth step of each frame.
        _time.Run(50);
        Assert.Equal(1, calls);
    }

    [Fact]
    public void Of_many_that_have_news_in_one_moment_the_rest_is_sent_to_on_another_thread()
    {
        var threads = new ConcurrentQueue<int>();
        foreach (
            var turn in Begin(_clock, HurriedTurns.AtOnce + 5, _ => threads.Enqueue(Environment.CurrentManagedThreadId))
        )
        {
            turn.Hurry();
        }

        // A round sends to them only once they are late.
        _time.Run(20);
        Assert.True(SpinWait.SpinUntil(() => threads.Count == HurriedTurns.AtOnce + 5, TimeSpan.FromMinutes(1)));
        var here = Environment.CurrentManagedThreadId;
        Assert.All(threads.Take(HurriedTurns.AtOnce), thread => Assert.Equal(here, thread));
        Assert.All(threads.Skip(HurriedTurns.AtOnce), thread => Assert.NotEqual(here, thread));
    }

    [Fact]
    public void Where_the_pool_has_no_thread_for_the_rest_it_has_its_round_two_frames_after_the_news()
    {
        using var clock = new FrameClock(Options.Create(new LiveOptions()), _time, _load) { Later = _ => { } };
        var sent = new HashSet<int>();
        var turns = Begin(clock, HurriedTurns.AtOnce + 10, i => sent.Add(i));
        turns.ForEach(turn => turn.Hurry());
        _time.Run(20);
        Assert.Equal(HurriedTurns.AtOnce, sent.Count);
        _time.Run(180);
        Assert.Equal(HurriedTurns.AtOnce, sent.Count);
        _time.Run(100);
        Assert.Equal(turns.Count, sent.Count);
    }

    // All are quiet for a while first.
    private List<FrameTurn> Begin(FrameClock clock, int count, Action<int> sent)
    {
        var isQuiet = true;
        var turns = Enumerable
            .Range(0, count)
            .Select(i =>
                clock.Turn(() =>
                {
                    if (!isQuiet)
                    {
                        sent(i);
                    }

                    return !isQuiet;
                })
            )
            .ToList();
        turns.ForEach(turn => turn.Begin());
        _time.Run(500);
        isQuiet = false;
        return turns;
    }
}
