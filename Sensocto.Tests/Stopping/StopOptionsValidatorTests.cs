using Sensocto.Dashboard.Stopping;

namespace Sensocto.Tests.Stopping;

public sealed class StopOptionsValidatorTests
{
    private readonly StopOptionsValidator _validator = new();

    [Fact]
    public void The_defaults_are_valid_and_end_within_ten_seconds()
    {
        var options = new StopOptions();
        Assert.True(_validator.Validate(null, options).Succeeded);
        Assert.True(options.Grace + options.Timeout < TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Each_key_beyond_its_bounds_has_its_line() =>
        Assert.Equal(
            [
                "Sensocto:Stop:Grace must be between 00:00:00 and 00:01:00, but is 00:01:01.",
                "Sensocto:Stop:Timeout must be between 00:00:01 and 00:01:00, but is 00:00:00.",
            ],
            _validator
                .Validate(null, new StopOptions { Grace = TimeSpan.FromSeconds(61), Timeout = TimeSpan.Zero })
                .Failures!
        );
}
