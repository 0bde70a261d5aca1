using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Sensocto.Core.Attention;
using Sensocto.Core.Configuration;
using Sensocto.Core.Load;

namespace Sensocto.Tests.Configuration;

public sealed class OptionKeysTests
{
    [Fact]
    public void A_key_that_does_not_exist_is_named_in_full_with_those_that_do() =>
        Assert.Equal(
            [
                "Sensocto:Load:Cpu:Hihg is not a known key; known are Sensocto:Load:Cpu:Elevated, Sensocto:Load:Cpu:High, Sensocto:Load:Cpu:Critical.",
            ],
            Complaints<LoadOptions>(LoadOptions.Section, ("Cpu:Hihg", "0.8"))
        );

    [Theory]
    [InlineData("Linger", "2s", "must be a time, written 00:00:02 for 2 s, but is '2s'.")]
    [InlineData("MaxViewers", "many", "must be a whole number, but is 'many'.")]
    public void A_value_of_another_type_is_told_what_it_must_be(string key, string value, string says) =>
        Assert.Equal(
            [$"Sensocto:Attention:{key} {says}"],
            Complaints<AttentionOptions>(AttentionOptions.Section, (key, value))
        );

    [Theory]
    [InlineData(
        "Cpu",
        "0.8",
        "Sensocto:Load:Cpu takes no value ('0.8'); its keys are Sensocto:Load:Cpu:Elevated, Sensocto:Load:Cpu:High, Sensocto:Load:Cpu:Critical."
    )]
    [InlineData("Enabled:0", "true", "Sensocto:Load:Enabled must be true or false, and has no keys of its own.")]
    public void A_value_in_place_of_keys_and_keys_in_place_of_a_value_are_not_passed_over(
        string key,
        string value,
        string says
    ) => Assert.Equal([says], Complaints<LoadOptions>(LoadOptions.Section, (key, value)));

    [Fact]
    public void A_key_without_a_value_is_not_zero() =>
        Assert.Equal(
            ["Sensocto:Load:Enabled has no value; it must be true or false."],
            Complaints<LoadOptions>(LoadOptions.Section, ("Enabled", null))
        );

    [Fact]
    public void All_that_is_wrong_is_said_at_once() =>
        Assert.Equal(
            2,
            Complaints<LoadOptions>(LoadOptions.Section, ("Enabled", "yes"), ("Cpu:High", "much"), ("RiseAfter", "2"))
                .Count()
        );

    [Fact]
    public void What_the_binder_reads_passes() =>
        Assert.Empty(
            Complaints<LoadOptions>(
                LoadOptions.Section,
                ("enabled", "TRUE"),
                ("Interval", "00:00:02"),
                ("CPU:high", "0.8"),
                ("RiseAfter", "2")
            )
        );

    private static IEnumerable<string> Complaints<TOptions>(string section, params (string Key, string? Value)[] said)
        where TOptions : class
    {
        var given = said.Select(s => KeyValuePair.Create($"{section}:{s.Key}", s.Value));
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(given).Build();
        return
            Record.Exception(() => OptionKeys.Check<TOptions>(configuration.GetSection(section)))
                is OptionsValidationException e
            ? e.Failures
            : [];
    }
}
