using Sensocto.Dashboard.Words;

namespace Sensocto.Tests.Words;

public sealed class OperatorNameTests
{
    [Theory]
    [InlineData("Ada", "Ada")]
    [InlineData("  Ada Lovelace\t", "Ada Lovelace")]
    [InlineData("温度 😀", "温度 😀")]
    [InlineData("<b>Ada</b>", "<b>Ada</b>")]
    [InlineData("👩\u200d🔧", "👩\u200d🔧")]
    [InlineData("می\u200cنا", "می\u200cنا")]
    [InlineData("דנה \u200f(2)", "דנה \u200f(2)")]
    [InlineData("-", "-")]
    [InlineData("1234567890123456789012345678901234567890", "1234567890123456789012345678901234567890")]
    public void A_name_is_taken_without_the_space_around_it(string text, string name)
    {
        Assert.True(OperatorName.TryParse(text, out var parsed));
        Assert.Equal(name, parsed);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\n ")]
    [InlineData("12345678901234567890123456789012345678901")]
    [InlineData("Ada\nBen")]
    [InlineData("Ada\0")]
    [InlineData("\u001b[31mAda")]
    public void What_is_empty_too_long_or_holds_control_characters_is_no_name(string? text) =>
        Assert.False(OperatorName.TryParse(text, out _));

    [Fact]
    public void A_guest_has_four_hexadecimal_digits_and_a_name_that_is_one()
    {
        for (var i = 0; i < 100; i++)
        {
            var guest = OperatorName.NewGuest();
            Assert.Matches("^guest-[0-9a-f]{4}$", guest);
            Assert.True(OperatorName.TryParse(guest, out var same));
            Assert.Equal(guest, same);
        }
    }

    [Theory]
    [InlineData("Ada", "AD")]
    [InlineData("x", "X")]
    [InlineData("Ada Lovelace", "AL")]
    [InlineData("anna-maria von der heide", "AMV")]
    [InlineData("j.doe_2", "JD2")]
    [InlineData("guest-00af", "00AF")]
    [InlineData("guest montgomery", "GM")]
    [InlineData("guest", "GU")]
    [InlineData("😀 Bob", "😀B")]
    [InlineData("a😀", "A😀")]
    [InlineData("ada.lovelace@plant.example", "AL")]
    [InlineData("@ada", "@A")]
    [InlineData("PLANT\\ben", "BE")]
    [InlineData("- _ .", "?")]
    [InlineData("", "?")]
    public void Initials_are_whole_letters(string name, string initials) =>
        Assert.Equal(initials, OperatorName.Initials(name));
}
