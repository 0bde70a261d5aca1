using FsCheck.Xunit;
using Sensocto.Core.Attention;

namespace Sensocto.Tests.Attention;

public sealed class AttentionClockTests
{
    [Property]
    public bool A_whole_number_of_milliseconds_reads_as_that_number(uint ms)
    {
        var time = new SteppedTime();
        time.Advance(TimeSpan.FromMilliseconds(123.4));
        var clock = new AttentionClock(time);
        time.Advance(TimeSpan.FromMilliseconds(ms));
        return clock.NowMs == ms;
    }

    [Fact]
    public void The_real_clock_counts_milliseconds()
    {
        var clock = new AttentionClock(TimeProvider.System);
        var start = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(start).TotalMilliseconds < 20) { }
        Assert.InRange(clock.NowMs, 19, 10_000);
    }
}
