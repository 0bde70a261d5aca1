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
    [InlineData(10, LimitSide.Low, true)]
    [InlineData(15, LimitSide.Low, true)]
    [InlineData(15.1, LimitSide.Low, false)]
    [InlineData(20, LimitSide.High, true)]
    [InlineData(15, LimitSide.High, true)]
    [InlineData(14.9, LimitSide.High, false)]
    public void A_value_is_clear_of_a_limit_beyond_the_dead_band(double value, LimitSide side, bool isNear) =>
        Assert.NotEqual(isNear, new AlarmLimits(10, 20) { DeadBand = 5 }.IsClearOf(side, value));

    [Theory]
    [InlineData(10.0, LimitSide.Low)]
    [InlineData(15.0, null)]
    [InlineData(20.0, LimitSide.High)]
    public void A_value_is_beyond_one_limit_or_none(double value, LimitSide? side) =>
        Assert.Equal(side, new AlarmLimits(10, 20).SideOf(value));

    [Fact]
    public void Limits_that_make_no_sense_are_named()
    {
        var sound = new AlarmLimits(10, 20);
        (AlarmLimits Limits, string? Fault)[] cases =
        [
            (sound, null),
            (sound with { DeadBand = 9.9, OnDelay = AlarmLimits.MostDelay, OffDelay = TimeSpan.Zero }, null),
            (new AlarmLimits(High: 1) { DeadBand = 100 }, null),
            (new AlarmLimits(20, 20), "a low limit that is not below the high one"),
            (new AlarmLimits(Low: double.NaN), "a limit that is no number"),
            (new AlarmLimits(High: double.PositiveInfinity), "a limit that is no number"),
            (sound with { Priority = (AlarmPriority)4 }, "an alarm priority that is not 1 to 3"),
            (sound with { DeadBand = -1 }, "a dead band below 0"),
            (sound with { DeadBand = double.NaN }, "a dead band below 0"),
            (sound with { DeadBand = 10 }, "a dead band as wide as its limits"),
            (sound with { OnDelay = TimeSpan.FromTicks(-1) }, "an alarm delay that is not 0 to 1 h"),
            (sound with { OffDelay = TimeSpan.FromHours(2) }, "an alarm delay that is not 0 to 1 h"),
        ];
        Assert.All(cases, c => Assert.Equal(c.Fault, c.Limits.Fault));
    }

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
