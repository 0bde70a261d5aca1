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

    [Theory]
    [InlineData(950)]
    [InlineData(1_000)]
    public void Who_wants_to_be_called_seldom_is_called_with_the_first_frame_after_each_interval(int intervalMs)
    {
        var (calls, at) = (0, new List<double>());
        using var member = _clock.Join(
            () =>
            {
                calls++;
                at.Add(_time.GetUtcNow().ToUnixTimeMilliseconds());
            },
            TimeSpan.FromMilliseconds(intervalMs)
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
    public void A_clock_that_everybody_left_runs_for_who_comes_then()
    {
        var calls = 0;
        _clock.Join(() => { }).Dispose();
        _time.Run(500);
        _clock.Join(() => calls++);
        _time.Run(1_000);
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
