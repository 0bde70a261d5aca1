using Microsoft.Extensions.Configuration;
using Sensocto.Dashboard;
using Sensocto.Dashboard.Sources;
using Sensocto.Tests.Configuration;

namespace Sensocto.Tests;

public sealed class SourceOptionsValidatorTests
{
    [Fact]
    public void Every_section_is_known() =>
        Assert.Null(
            Complaints([
                "sensocto:scenario",
                .. ConfigurationReference
                    .Sections()
                    .Where(s => s.Section != SourceOptions.Section)
                    .Select(s => $"{s.Section}:Key"),
            ])
        );

    [Fact]
    public void What_is_no_section_is_named() =>
        Assert.StartsWith(
            "Sensocto:Lvie is not a known key; known are",
            Assert.Single(Complaints(["Sensocto:Lvie:FrameMs"])!)
        );

    [Theory]
    [InlineData("Sensocto", "Sensocto takes no value ('1'); its keys are Sensocto:Scenario,")]
    [InlineData("Sensocto:Scenario:Name", "Sensocto:Scenario must be a text, and has no keys of its own.")]
    public void A_value_in_place_of_keys_and_keys_in_place_of_a_value_are_named(string key, string says) =>
        Assert.StartsWith(says, Assert.Single(Complaints([key])!), StringComparison.Ordinal);

    private static IEnumerable<string>? Complaints(IEnumerable<string> keys)
    {
        var given = keys.ToDictionary(k => k, _ => (string?)"1");
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(given).Build();
        return new SourceOptionsValidator(configuration).Validate(null, new SourceOptions()).Failures;
    }
}
