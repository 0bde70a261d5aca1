using Sensocto.Core.Feeds.Replay;

namespace Sensocto.Tests.Feeds.Replay;

public sealed class ReplayOptionsValidatorTests
{
    [Fact]
    public void What_is_out_of_bounds_is_named_also_where_nothing_is_played() =>
        Assert.Equal(
            [
                "Sensocto:Replay:Speed must be between 0.01 and 100000, but is NaN.",
                "Sensocto:Replay:MaxRows must be between 1 and 100000000, but is 0.",
            ],
            new ReplayOptionsValidator().Validate(null, new ReplayOptions { Speed = double.NaN, MaxRows = 0 }).Failures
        );

    [Fact]
    public void What_is_shipped_is_within_its_bounds() =>
        Assert.True(new ReplayOptionsValidator().Validate(null, new ReplayOptions()).Succeeded);
}
