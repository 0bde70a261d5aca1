using Sensocto.Core.Load;

namespace Sensocto.Tests.Load;

public sealed class LoadOptionsValidatorTests
{
    private readonly LoadOptionsValidator _validator = new();

    [Fact]
    public void The_defaults_are_valid() => Assert.True(_validator.Validate(null, new LoadOptions()).Succeeded);

    [Fact]
    public void Each_key_beyond_its_bounds_has_its_line()
    {
        var options = new LoadOptions
        {
            Interval = TimeSpan.FromMilliseconds(499),
            RiseAfter = 0,
            FallAfter = 1_001,
            Release = 0.09,
        };
        Assert.Equal(
            [
                "Sensocto:Load:Interval must be between 00:00:00.5000000 and 00:01:00, but is 00:00:00.4990000.",
                "Sensocto:Load:RiseAfter must be between 1 and 100, but is 0.",
                "Sensocto:Load:FallAfter must be between 1 and 1000, but is 1001.",
                "Sensocto:Load:Release must be between 0.1 and 1, but is 0.09.",
            ],
            _validator.Validate(null, options).Failures!
        );
    }

    [Fact]
    public void Each_bound_is_at_least_the_one_before()
    {
        var options = new LoadOptions();
        options.Cpu.Elevated = 0;
        options.Memory.Critical = 1.1;
        options.Queue.High = 99;
        options.LagMs.Critical = 60_001;
        Assert.Equal(
            [
                "Sensocto:Load:Cpu:Elevated must be above 0 and at most 1, but is 0.",
                "Sensocto:Load:Memory:Critical must be between 0.85 and 1, but is 1.1.",
                "Sensocto:Load:Queue:High must be between 100 and 1000000, but is 99.",
                "Sensocto:Load:LagMs:Critical must be between 500 and 60000, but is 60001.",
            ],
            _validator.Validate(null, options).Failures!
        );
    }
}
