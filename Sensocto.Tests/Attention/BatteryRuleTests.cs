using Sensocto.Core.Attention;

namespace Sensocto.Tests.Attention;

public sealed class BatteryRuleTests
{
    [Theory]
    [InlineData(1.00, AttentionLevel.High)]
    [InlineData(0.30, AttentionLevel.High)]
    [InlineData(0.2999, AttentionLevel.Medium)]
    [InlineData(0.15, AttentionLevel.Medium)]
    [InlineData(0.1499, AttentionLevel.Low)]
    [InlineData(0.00, AttentionLevel.Low)]
    public void A11_low_battery_caps_at_medium_and_critical_at_low(double level, AttentionLevel cap) =>
        Assert.Equal(cap, BatteryRule.Cap(level, isCharging: false));

    [Theory]
    [InlineData(0.2)]
    [InlineData(0.0)]
    public void A11_a_battery_that_is_charged_caps_nothing(double level) =>
        Assert.Equal(AttentionLevel.High, BatteryRule.Cap(level, isCharging: true));
}
