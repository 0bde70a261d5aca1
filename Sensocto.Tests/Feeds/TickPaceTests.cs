using Sensocto.Core.Feeds;

namespace Sensocto.Tests.Feeds;

public sealed class TickPaceTests : IDisposable
{
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(40);
    private readonly WallClock _clock = new();
    private readonly TickPace _pace;
    private int _ticks;

    public TickPaceTests() => _pace = new TickPace(_clock, TimingWheel.Resolution, Idle, () => _ticks++);

    public void Dispose() => _pace.Dispose();

    [Fact]
    public void It_starts_with_every_step() => Assert.Equal(10, TicksIn(100));

    [Fact]
    public void While_nobody_looks_it_takes_long_steps_and_says_so()
    {
        Assert.Equal(Idle, _pace.Settle(isIdle: true));
        Assert.Equal(Idle, _pace.Settle(isIdle: true));
        Assert.Equal(5, TicksIn(200));
    }

    [Fact]
    public void Somebody_who_looks_is_served_at_once_and_from_then_on_with_every_step()
    {
        _pace.Settle(isIdle: true);
        _clock.Run(10);
        _pace.Hurry();
        _clock.Sleep(TimeSpan.FromMilliseconds(1));
        Assert.Equal(1, _ticks);
        Assert.Equal(10, TicksIn(100));
    }

    [Fact]
    public void A_look_that_nobody_hurried_for_sets_the_pace_too()
    {
        _pace.Settle(isIdle: true);
        Assert.Equal(TimingWheel.Resolution, _pace.Settle(isIdle: false));
        Assert.Equal(10, TicksIn(100));
    }

    [Fact]
    public void Hurry_changes_nothing_while_the_pace_is_fine()
    {
        _clock.Run(5);
        _pace.Hurry();
        _clock.Run(5);
        Assert.Equal(1, _ticks);
    }

    [Fact]
    public void Who_hurries_while_a_tick_is_under_way_is_served_by_another_one()
    {
        _pace.Hurry();
        Assert.Equal(TimingWheel.Resolution, _pace.Settle(isIdle: true));
        _clock.Sleep(TimeSpan.FromMilliseconds(1));
        Assert.Equal(1, _ticks);

        Assert.Equal(Idle, _pace.Settle(isIdle: true));
        Assert.Equal(5, TicksIn(200));
    }

    [Fact]
    public void After_its_end_nothing_ticks()
    {
        _pace.Dispose();
        Assert.Equal(0, TicksIn(100));
    }

    private int TicksIn(double ms)
    {
        _ticks = 0;
        _clock.Run(ms);
        return _ticks;
    }
}
