using Sensocto.Dashboard.Settings;
using Sensocto.Dashboard.Tuning;
using static Sensocto.Dashboard.Settings.ProfileChoice;

namespace Sensocto.Tests.Tuning;

public sealed class ProfileRuleTests
{
    [Theory]
    [InlineData(Standard, 24.9, Lan)]
    [InlineData(Standard, 25.0, Standard)]
    [InlineData(Lan, 40.0, Lan)]
    [InlineData(Lan, 40.1, Standard)]
    [InlineData(Standard, 200.0, Standard)]
    [InlineData(Standard, 200.1, Mobile)]
    [InlineData(Mobile, 120.0, Mobile)]
    [InlineData(Mobile, 119.9, Standard)]
    [InlineData(Mobile, 3.0, Lan)]
    [InlineData(Lan, 900.0, Mobile)]
    public void A_link_has_the_profile_that_fits_and_keeps_it_on_the_edge(
        ProfileChoice current,
        double roundTrip,
        ProfileChoice next
    ) => Assert.Equal(next, ProfileRule.Next(current, roundTrip, savesData: false));

    [Theory]
    [InlineData(Lan)]
    [InlineData(Mobile)]
    public void A_link_that_is_not_measured_keeps_its_profile(ProfileChoice current) =>
        Assert.Equal(current, ProfileRule.Next(current, null, savesData: false));

    [Fact]
    public void Who_saves_data_has_a_mobile_link_however_fast() =>
        Assert.Equal(Mobile, ProfileRule.Next(Lan, 1, savesData: true));
}
