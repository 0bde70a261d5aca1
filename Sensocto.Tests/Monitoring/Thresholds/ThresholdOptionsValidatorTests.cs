using Sensocto.Dashboard.Monitoring.Thresholds;

namespace Sensocto.Tests.Monitoring.Thresholds;

public sealed class ThresholdOptionsValidatorTests
{
    private readonly ThresholdOptionsValidator _validator = new();

    [Fact]
    public void The_defaults_are_valid() => Assert.True(_validator.Validate(null, new ThresholdOptions()).Succeeded);

    [Fact]
    public void Each_key_beyond_its_bounds_has_its_line()
    {
        var options = new ThresholdOptions
        {
            RiseAfter = 0,
            FallAfter = 1_001,
            Release = 1.1,
        };
        options.PendingKeys.Warning = 0;
        options.TrackedKeys.Critical = 9_999;
        options.MemoryMb.Critical = 10_000_001;
        options.Scheduler.Critical = 1.01;
        options.PoolQueue.Warning = -1;
        Assert.Equal(
            [
                "Sensocto:Thresholds:RiseAfter must be between 1 and 100, but is 0.",
                "Sensocto:Thresholds:FallAfter must be between 1 and 1000, but is 1001.",
                "Sensocto:Thresholds:Release must be between 0.1 and 1, but is 1.1.",
                "Sensocto:Thresholds:PendingKeys:Warning must be above 0 and at most 100000000, but is 0.",
                "Sensocto:Thresholds:TrackedKeys:Critical must be between 10000 and 100000000, but is 9999.",
                "Sensocto:Thresholds:MemoryMb:Critical must be between 2048 and 10000000, but is 10000001.",
                "Sensocto:Thresholds:Scheduler:Critical must be between 0.7 and 1, but is 1.01.",
                "Sensocto:Thresholds:PoolQueue:Warning must be above 0 and at most 1000000, but is -1.",
            ],
            _validator.Validate(null, options).Failures!
        );
    }
}
