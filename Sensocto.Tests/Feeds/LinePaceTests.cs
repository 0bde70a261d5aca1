using Sensocto.Core.Feeds;

namespace Sensocto.Tests.Feeds;

public sealed class LinePaceTests
{
    private readonly WallClock _clock = new();

    [Fact]
    public void A_key_writes_once_a_minute_and_says_what_was_left_out()
    {
        var pace = new LinePace(_clock);
        Assert.Equal((true, 0), Ask(pace, "a"));
        Assert.Equal((false, 0), Ask(pace, "a"));
        Assert.Equal((false, 0), Ask(pace, "a"));
        Assert.Equal((true, 0), Ask(pace, "b"));
        _clock.Sleep(TimeSpan.FromMinutes(1));
        Assert.Equal((true, 2), Ask(pace, "a"));
        Assert.Equal((true, 0), Ask(pace, "b"));
    }

    [Fact]
    public void So_many_keys_write_in_a_minute()
    {
        var pace = new LinePace(_clock);
        Assert.Equal(LinePace.MostKeys, Enumerable.Range(0, 1_500).Count(i => Ask(pace, $"{i}").MayWrite));
        _clock.Sleep(TimeSpan.FromMinutes(1));
        Assert.Equal((true, 0), Ask(pace, "1499"));
    }

    private static (bool MayWrite, int LeftOut) Ask(LinePace pace, string key)
    {
        var mayWrite = pace.MayWrite(key, out var leftOut);
        return (mayWrite, leftOut);
    }
}
