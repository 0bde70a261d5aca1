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

    [Theory]
    [InlineData(1_000)]
    [InlineData(24_000_000)]
    [InlineData(1_000_000_000)]
    public void Whatever_the_machine_counts_in_it_reads_milliseconds(long frequency)
    {
        var counter = new Counter(frequency);
        var clock = new AttentionClock(counter);
        counter.Count += 7 * frequency / 1_000;
        Assert.Equal(7, clock.NowMs);
        counter.Count--;
        Assert.Equal(6, clock.NowMs);
    }

    private sealed class Counter(long frequency) : TimeProvider
    {
        public long Count { get; set; } = 12_345;

        public override long TimestampFrequency => frequency;

        public override long GetTimestamp() => Count;
    }
}
