using Sensocto.Core.Operators;

namespace Sensocto.Tests.Operators;

public sealed class NameRuleTests
{
    [Theory]
    [InlineData("Ada")]
    [InlineData("温度 😀")]
    [InlineData("👩\u200d🔧")]
    [InlineData("می\u200cنا")]
    [InlineData("דנה \u200f(2)")]
    [InlineData("-")]
    [InlineData("1234567890123456789012345678901234567890")]
    public void What_can_be_seen_is_a_name(string text) => Assert.True(NameRule.Allows(text));

    [Theory]
    [InlineData("Ada", "Ada")]
    [InlineData("  Ada\u202e\nLovelace ", "AdaLovelace")]
    [InlineData("12345678901234567890123456789012345678 0x", "12345678901234567890123456789012345678 0")]
    [InlineData("123456789012345678901234567890123456789 x", "123456789012345678901234567890123456789")]
    [InlineData("123456789012345678901234567890123456789😀", "123456789012345678901234567890123456789")]
    [InlineData("\u202e", null)]
    [InlineData(" \u200b ", null)]
    [InlineData("", null)]
    public void What_a_sign_in_calls_somebody_is_made_a_name(string text, string? name) =>
        Assert.Equal(name, NameRule.Fit(text));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("12345678901234567890123456789012345678901")]
    [InlineData("Ada\nBen")]
    [InlineData("Ada\0")]
    [InlineData("\u001b[31mAda")]
    public void What_is_empty_too_long_or_holds_control_characters_is_no_name(string text) =>
        Assert.False(NameRule.Allows(text));

    [Theory]
    [InlineData("\u200b")]
    [InlineData("\u200d\ufeff \u00ad")]
    [InlineData("\u3164")]
    [InlineData("\u2800\u115f\u1160\uffa0")]
    [InlineData("\ufe0f")]
    public void What_nobody_can_see_is_no_name(string text) => Assert.False(NameRule.Allows(text));

    [Theory]
    [InlineData('\u202a')]
    [InlineData('\u202e')]
    [InlineData('\u2066')]
    [InlineData('\u2069')]
    [InlineData('\u2028')]
    [InlineData('\u2029')]
    public void What_turns_the_text_around_it_or_ends_its_line_is_no_name(char c) =>
        Assert.False(NameRule.Allows($"Ada{c}Ben"));
}
