using Sensocto.Dashboard.Tuning;

namespace Sensocto.Tests.Tuning;

public sealed class DeviceReportTests
{
    [Theory]
    [InlineData(null, null, null, true)]
    [InlineData(0.0, 0.0, 0.0, true)]
    [InlineData(1.0, 600_000.0, 600_000.0, true)]
    [InlineData(1.01, 1.0, 1.0, false)]
    [InlineData(-0.01, 1.0, 1.0, false)]
    [InlineData(double.NaN, 1.0, 1.0, false)]
    [InlineData(0.5, -1.0, 1.0, false)]
    [InlineData(0.5, double.PositiveInfinity, 1.0, false)]
    [InlineData(0.5, 1.0, double.NaN, false)]
    public void Only_what_a_device_can_have_is_sound(double? battery, double? mean, double? best, bool isSound) =>
        Assert.Equal(isSound, new DeviceReport(battery, false, false, mean, best).IsSound);
}
