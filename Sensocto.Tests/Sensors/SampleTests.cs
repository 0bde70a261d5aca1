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
}
