using Sensocto.Core.Sensors;

namespace Sensocto.Tests.Sensors;

public sealed class AlarmLimitsTests
{
    [Theory]
    [InlineData(9.999, true)]
    [InlineData(10, true)]
    [InlineData(10.001, false)]
    [InlineData(19.999, false)]
    [InlineData(20, true)]
    [InlineData(20.001, true)]
    public void A_value_at_or_beyond_a_limit_crosses_it(double value, bool crosses) =>
        Assert.Equal(crosses, new AlarmLimits(10, 20).IsCrossedBy(value));

    [Theory]
    [InlineData(-1e300)]
    [InlineData(0)]
    [InlineData(1e300)]
    public void A_missing_side_is_unlimited(double value)
    {
        Assert.False(new AlarmLimits().IsCrossedBy(value));
        Assert.Equal(value <= 5, new AlarmLimits(Low: 5).IsCrossedBy(value));
        Assert.Equal(value >= 5, new AlarmLimits(High: 5).IsCrossedBy(value));
    }
}
