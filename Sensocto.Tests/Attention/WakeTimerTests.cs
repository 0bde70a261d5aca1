using Sensocto.Core.Attention;

namespace Sensocto.Tests.Attention;

public sealed class WakeTimerTests : IDisposable
{
    private readonly SteppedTime _time = new();
    private readonly AttentionClock _clock;
    private readonly WakeTimer _timer;
    private readonly List<long> _runs = [];
    private readonly List<string> _failures = [];
    private Func<long> _next = () => long.MaxValue;

    public WakeTimerTests()
    {
        _clock = new AttentionClock(_time);
        _timer = new WakeTimer(
            _time,
            _clock,
            () =>
            {
                _runs.Add(_clock.NowMs);
                return _next();
            },
            e =>
            {
                _failures.Add(e.Message);
                throw e;
            }
        );
    }

    public void Dispose() => _timer.Dispose();

    [Fact]
    public void It_fires_at_the_earliest_moment_asked_for_once()
    {
        _timer.WakeAt(500);
        _timer.WakeAt(200);
        _timer.WakeAt(300);
        Advance(1000);
        Assert.Equal([200], _runs);
    }

    [Fact]
    public void It_fires_again_at_the_moment_that_the_run_asks_for()
    {
        _next = () => _runs.Count < 3 ? _clock.NowMs + 50 : long.MaxValue;
        _timer.WakeAt(100);
        Advance(1000);
        Assert.Equal([100, 150, 200], _runs);
    }

    [Fact]
    public void A_moment_asked_for_while_it_runs_counts_if_it_is_earlier_than_the_runs_own()
    {
        _next = () =>
        {
            if (_runs.Count == 1)
            {
                _timer.WakeAt(120);
                return 180;
            }

            return long.MaxValue;
        };
        _timer.WakeAt(100);
        Advance(1000);
        Assert.Equal([100, 120], _runs);
    }

    [Fact]
    public void A_moment_that_is_past_is_the_next_millisecond()
    {
        Advance(100);
        _timer.WakeAt(50);
        Assert.Empty(_runs);
        Advance(1);
        Assert.Equal([101], _runs);
    }

    [Fact]
    public void Nothing_fires_that_nobody_asked_for_nor_after_the_end()
    {
        Advance(1000);
        _timer.WakeAt(1100);
        _timer.Dispose();
        Advance(1000);
        Assert.Empty(_runs);
    }

    [Fact]
    public void A_run_that_fails_is_reported_and_there_is_another_soon_whether_or_not_the_report_fails()
    {
        _next = () => _runs.Count == 1 ? throw new InvalidOperationException("no") : long.MaxValue;
        _timer.WakeAt(100);
        Advance(1000);
        Assert.Equal([100, 100 + WakeTimer.RetryMs], _runs);
        Assert.Equal(["no"], _failures);
    }

    [Fact]
    public void A_timer_that_fires_while_it_runs_has_the_running_one_run_again()
    {
        var depth = 0;
        var deepest = 0;
        _next = () =>
        {
            deepest = Math.Max(deepest, ++depth);
            if (_runs.Count == 1)
            {
                _timer.WakeAt(_clock.NowMs + 5);
                Advance(5);
            }

            depth--;
            return long.MaxValue;
        };
        _timer.WakeAt(100);
        Advance(100);
        Assert.Equal(1, deepest);
        Assert.Equal([100, 105], _runs);
    }

    private void Advance(int ms) => _time.Advance(TimeSpan.FromMilliseconds(ms));
}
