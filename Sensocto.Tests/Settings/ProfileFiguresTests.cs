using Sensocto.Dashboard.Settings;

namespace Sensocto.Tests.Settings;

public sealed class ProfileFiguresTests
{
    [Theory]
    [InlineData(ProfileChoice.Lan, 30, 200, 1_000)]
    [InlineData(ProfileChoice.Standard, 50, 500, 2_000)]
    [InlineData(ProfileChoice.Mobile, 100, 1_000, 3_000)]
    [InlineData(ProfileChoice.Auto, 50, 500, 2_000)]
    [InlineData(ProfileChoice.Custom, 11, 22, 33)]
    public void A_profile_has_its_figures(ProfileChoice profile, int min, int max, int boost)
    {
        var figures = ProfileFigures.Of(profile, custom: new ProfileFigures(11, 22, 33));
        Assert.Equal(new ProfileFigures(min, max, boost), figures);
        Assert.Null(figures.Fault);
    }

    [Theory]
    [InlineData(9, 500, 2_000, "The debounce must be at least 10 ms.")]
    [InlineData(51, 50, 2_000, "The longest debounce must not be below the shortest.")]
    [InlineData(50, 5_001, 6_000, "The longest debounce can be at most 5,000 ms.")]
    [InlineData(50, 500, 499, "The boost must not be below the longest debounce.")]
    [InlineData(50, 500, 60_001, "The boost can be at most 60,000 ms.")]
    public void What_is_out_of_order_or_bounds_is_said(int min, int max, int boost, string fault) =>
        Assert.Equal(fault, new ProfileFigures(min, max, boost).Fault);

    [Theory]
    [InlineData(10, 10, 10)]
    [InlineData(5_000, 5_000, 60_000)]
    public void The_bounds_themselves_are_sound(int min, int max, int boost) =>
        Assert.Null(new ProfileFigures(min, max, boost).Fault);

    [Theory]
    [InlineData(null, 50)]
    [InlineData(1.0, 50)]
    [InlineData(100.0, 200)]
    [InlineData(9_000.0, 500)]
    public void The_debounce_is_twice_the_round_trip_within_the_bounds(double? roundTrip, double debounce) =>
        Assert.Equal(debounce, ProfileFigures.Standard.DebounceMs(roundTrip));
}
