using Sensocto.Core.Alarms;
using Sensocto.Core.Sensors;

namespace Sensocto.Tests.Alarms;

public sealed class LimitWatchTests
{
    private readonly List<string> _told = [];

    [Fact]
    public void A_crossing_is_raised_at_the_sample_and_returned_after_the_off_delay()
    {
        var watch = Watch(new AlarmLimits(High: 10), off: 5);
        Take(watch, (0, 9), (1, 10), (2, 9), (3, 9));
        Assert.Equal(["+High 10 at 1"], _told);
        watch.Advance(6);
        Assert.True(watch.IsActive);
        watch.Advance(7);
        Assert.False(watch.IsActive);
        Assert.Equal(["+High 10 at 1", "-High 9 at 7"], _told);
    }

    [Fact]
    public void What_another_watch_says_counts_and_this_one_goes_on_from_there()
    {
        var watch = Watch(new AlarmLimits(Low: 0, High: 10), off: 5);
        var high = new LimitSignal(IsRaised: true, LimitSide.High, 12, 3);
        watch.Follow(high, now: 4);
        watch.Follow(high, now: 5);
        watch.Follow(high with { Side = LimitSide.Low, Value = -1, Ticks = 6 }, now: 7);
        Assert.Equal(["+High 12 at 3", "-High 12 at 7", "+Low -1 at 6"], _told);

        _told.Clear();
        Take(watch, (8, 5));
        watch.Advance(13);
        Assert.Equal(["-Low 5 at 13"], _told);
        watch.Follow(null, now: 14);
        Assert.Single(_told);

        watch.Follow(high, now: 15);
        watch.Follow(null, now: 16);
        Assert.Equal(["-Low 5 at 13", "+High 12 at 3", "-High 12 at 16"], _told);
    }

    [Fact]
    public void A_crossing_shorter_than_the_on_delay_is_none_but_is_held()
    {
        var watch = Watch(new AlarmLimits(Low: 0), on: 3);
        Take(watch, (0, -1), (2, -2));
        Assert.Equal((false, true, 3), (watch.IsActive, watch.IsHeld, watch.DueTicks));
        Take(watch, (2, 1));
        Assert.Equal((false, false, long.MaxValue), (watch.IsActive, watch.IsHeld, watch.DueTicks));
        watch.Advance(9);
        Assert.Empty(_told);
    }

    [Fact]
    public void The_on_delay_ends_by_the_clock_where_no_sample_comes()
    {
        var watch = Watch(new AlarmLimits(Low: 0), on: 3);
        Take(watch, (0, -1), (2, -2));
        watch.Advance(100);
        Assert.Equal(["+Low -2 at 3"], _told);
        Assert.Equal(long.MaxValue, watch.DueTicks);
    }

    [Fact]
    public void Noise_within_the_dead_band_makes_one_alarm()
    {
        var watch = Watch(new AlarmLimits(High: 10) { DeadBand = 1 });
        Take(watch, (0, 10), (1, 9.5), (2, 10.1), (3, 9), (4, 10), (5, 8.9));
        Assert.Equal(["+High 10 at 0", "-High 8.9 at 5"], _told);
    }

    [Fact]
    public void The_dead_band_of_the_low_limit_is_above_it()
    {
        var watch = Watch(new AlarmLimits(Low: 2) { DeadBand = 0.5 });
        Take(watch, (0, 2), (1, 2.5), (2, 2.6));
        Assert.Equal(["+Low 2 at 0", "-Low 2.6 at 2"], _told);
    }

    [Fact]
    public void Coming_near_the_limit_again_starts_the_off_delay_over()
    {
        var watch = Watch(new AlarmLimits(High: 10) { DeadBand = 1 }, off: 3);
        Take(watch, (0, 10), (1, 8), (3, 9.5), (4, 8), (6, 8));
        Assert.True(watch.IsActive);
        Assert.Equal(7, watch.DueTicks);
        watch.Advance(7);
        Assert.Equal(["+High 10 at 0", "-High 8 at 7"], _told);
    }

    [Fact]
    public void From_one_limit_to_the_other_is_another_alarm()
    {
        var watch = Watch(new AlarmLimits(0, 10), off: 100);
        Take(watch, (0, 11), (1, -1));
        Assert.Equal(["+High 11 at 0", "-High -1 at 1", "+Low -1 at 1"], _told);
    }

    [Fact]
    public void A_clock_that_is_set_back_starts_delays_over_and_leaves_the_alarm()
    {
        var watch = Watch(new AlarmLimits(High: 10), on: 2, off: 2);
        Take(watch, (100, 10), (102, 10), (103, 1));
        watch.StartOver();
        watch.Advance(1_000);
        Assert.True(watch.IsActive);
        Take(watch, (50, 1));
        Assert.Equal(52, watch.DueTicks);
    }

    private LimitWatch Watch(AlarmLimits limits, long on = 0, long off = 0) =>
        new(
            limits with
            {
                OnDelay = TimeSpan.FromTicks(on),
            },
            TimeSpan.FromTicks(off),
            s => _told.Add(FormattableString.Invariant($"{(s.IsRaised ? '+' : '-')}{s.Side} {s.Value} at {s.Ticks}"))
        );

    private static void Take(LimitWatch watch, params (long Ticks, double Value)[] samples)
    {
        foreach (var (ticks, value) in samples)
        {
            watch.Take(new Sample(ticks, value));
        }
    }
}
