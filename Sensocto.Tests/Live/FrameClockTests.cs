using Microsoft.Extensions.Options;
using Sensocto.Core.Load;
using Sensocto.Dashboard.Live;
using Sensocto.Tests.Feeds;

namespace Sensocto.Tests.Live;

public sealed class FrameClockTests : IDisposable
{
    private readonly WallClock _time = new();
    private readonly SystemLoad _load = new();
    private readonly FrameClock _clock;

    public FrameClockTests() => _clock = new FrameClock(Options.Create(new LiveOptions()), _time, _load);

    public void Dispose() => _clock.Dispose();

    [Fact]
    public void Everybody_is_called_once_a_frame()
    {
        var calls = new int[25];
        for (var i = 0; i < calls.Length; i++)
        {
            var member = i;
            _clock.Join(() => calls[member]++);
        }

        _time.Run(1_000);
        Assert.All(calls, c => Assert.Equal(10, c));
    }

    [Fact]
    public void Who_wants_to_be_called_seldom_is_called_with_the_first_frame_after_each_interval()
    {
        var (calls, at) = (0, new List<double>());
        using var member = _clock.Join(
            () =>
            {
                calls++;
                at.Add(_time.GetUtcNow().ToUnixTimeMilliseconds());
            },
            TimeSpan.FromMilliseconds(950)
        );
        _time.Run(10_100);
        Assert.Equal(10, calls);
        Assert.All(at.Zip(at.Skip(1), (a, b) => b - a), gap => Assert.Equal(1_000, gap));
        member.Dispose();
        _time.Run(5_000);
        Assert.Equal(10, calls);
    }

    [Fact]
    public void Members_are_spread_evenly_over_the_frame()
    {
        var calls = 0;
        for (var i = 0; i < 50; i++)
        {
            _clock.Join(() => calls++);
        }

        for (var i = 0; i < 10; i++)
        {
            var before = calls;
            _time.Run(10);
            Assert.Equal(5, calls - before);
        }
    }

    [Fact]
    public void Who_left_is_not_called_and_its_place_is_taken_next()
    {
        var (stays, leaves) = (0, 0);
        var members = Enumerable.Range(0, 10).Select(_ => _clock.Join(() => stays++)).ToList();
        var leaver = _clock.Join(() => leaves++);
        leaver.Dispose();
        leaver.Dispose();
        members[4].Dispose();
        _clock.Join(() => stays++);
        for (var i = 0; i < 10; i++)
        {
            var before = stays;
            _time.Run(10);
            Assert.Equal(1, stays - before);
        }

        Assert.Equal(0, leaves);
    }

    [Fact]
    public void Whoever_leaves_the_others_are_called_once_a_frame()
    {
        var calls = new int[40];
        var members = Enumerable.Range(0, calls.Length).Select(i => _clock.Join(() => calls[i]++)).ToList();
        var left = new HashSet<int>();
        foreach (var gone in (int[])[5, 35, 15, 0, 39, 20])
        {
            members[gone].Dispose();
            left.Add(gone);
            Array.Clear(calls);
            _time.Run(100);
            Assert.Equal(calls.Select((_, i) => left.Contains(i) ? 0 : 1), calls);
        }
    }

    [Fact]
    public void A_member_may_leave_from_its_own_call()
    {
        var calls = 0;
        IDisposable? member = null;
        member = _clock.Join(() =>
        {
            calls++;
            member!.Dispose();
        });
        _time.Run(500);
        Assert.Equal(1, calls);
    }

    [Theory]
    [InlineData(LoadLevel.Elevated, 20)]
    [InlineData(LoadLevel.High, 10)]
    [InlineData(LoadLevel.Critical, 6)]
    public void Under_load_frames_come_later_and_after_it_as_before(LoadLevel level, int frames)
    {
        var calls = 0;
        _clock.Join(() => calls++);
        _load.Level = level;
        _time.Run(100);
        calls = 0;
        _time.Run(3_000);
        Assert.Equal(frames, calls);
        _load.Level = LoadLevel.Normal;
        _time.Run(100);
        calls = 0;
        _time.Run(1_000);
        Assert.Equal(10, calls);
    }

    [Fact]
    public void Who_joins_an_empty_clock_under_load_gets_its_pace()
    {
        _clock.Join(() => { }).Dispose();
        _load.Level = LoadLevel.High;
        var calls = 0;
        _clock.Join(() => calls++);
        _time.Run(3_000);
        Assert.Equal(10, calls);
    }

    [Fact]
    public void Who_leaves_during_a_round_is_not_called_in_it()
    {
        var calls = 0;
        IDisposable? last = null;
        for (var i = 0; i < 10; i++)
        {
            _clock.Join(() => last!.Dispose());
        }

        last = _clock.Join(() => calls++);
        _time.Run(500);
        Assert.Equal(0, calls);
    }

    [Fact]
    public void One_who_throws_stops_neither_the_others_nor_the_clock()
    {
        var calls = 0;
        for (var i = 0; i < 10; i++)
        {
            _clock.Join(() => throw new InvalidOperationException("mine"));
        }

        _clock.Join(() => calls++);
        _time.Run(500);
        Assert.Equal(5, calls);
    }

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
        foreach (var quiet in (int[])[200, 210, 250, 290])
        {
            _time.Run(quiet);
            var began = _time.UtcTicks;
            hasNews = true;
            turn.Hurry();
            turn.Hurry();
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
        _time.Run(500);
        Assert.Equal(0, calls);
        turn.Begin();
        _time.Run(500);
        Assert.Equal(5, calls);
        turn.Hurry();
        turn.Dispose();
        _time.Run(500);
        turn.Hurry();
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
    }

    [Fact]
    public void A_disposed_clock_stands_still()
    {
        var calls = 0;
        _clock.Join(() => calls++);
        _clock.Dispose();
        _time.Run(500);
        Assert.Equal(0, calls);
    }
}
