using Sensocto.Core.Sensors;

namespace Sensocto.Tests.Sensors;

public sealed class SampleTests
{
    [Fact]
    public void Its_timestamp_is_its_ticks_in_utc()
    {
        var at = new DateTimeOffset(2024, 2, 29, 23, 59, 59, 999, TimeSpan.Zero);
        Assert.Equal(at, new Sample(at.UtcTicks, 1).Timestamp);
        Assert.Equal(TimeSpan.Zero, new Sample(at.UtcTicks, 1).Timestamp.Offset);
    }

    [Fact]
    public void A_moment_of_another_zone_is_the_same_moment()
    {
        var at = new DateTimeOffset(2024, 6, 1, 14, 0, 0, TimeSpan.FromHours(2));
        Assert.Equal(new Sample(at.UtcTicks, 3), Sample.At(at, 3));
        Assert.Equal(12, Sample.At(at, 3).Timestamp.Hour);
    }
}
