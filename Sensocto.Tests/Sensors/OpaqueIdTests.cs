using FsCheck.Xunit;
using Sensocto.Core.Sensors;

namespace Sensocto.Tests.Sensors;

public sealed class OpaqueIdTests
{
    public static TheoryData<string> Sound =>
        [
            "a",
            " ",
            "00:1B:44:11:3A:B7",
            "hall/3/boiler 7",
            "\"quoted\" 'id'",
            "Грёзы 温度 😀",
            "%2F",
            "a\0b",
            new string('x', OpaqueId.MaxLength),
            string.Concat(Enumerable.Repeat("😀", OpaqueId.MaxLength / 2)),
        ];

    public static TheoryData<string?> Unsound =>
        [
            (string?)null,
            "",
            new string('x', OpaqueId.MaxLength + 1),
            string.Concat(Enumerable.Repeat("😀", OpaqueId.MaxLength / 2)) + "x",
            "\ud83d",
            "\ude00",
            "end\ud83d",
            "\ude00\ud83d",
            "\ud83d\ud83d\ude00",
            "😀\ude00",
        ];

    [Theory]
    [MemberData(nameof(Sound))]
    public void Any_well_formed_text_up_to_128_characters_is_an_id(string text)
    {
        Assert.True(OpaqueId.IsValid(text));
        Assert.Same(text, OpaqueId.Require(text, "id"));
    }

    [Theory]
    [MemberData(nameof(Unsound))]
    public void What_is_empty_too_long_or_broken_is_refused_by_name(string? text)
    {
        Assert.False(OpaqueId.IsValid(text));
        Assert.Equal("id", Assert.Throws<ArgumentException>(() => OpaqueId.Require(text, "id")).ParamName);
    }

    [Property]
    public bool Well_formed_is_what_survives_utf8(byte[] picks)
    {
        const string Alphabet = "a\ud83d\ude00é";
        var text = new string([.. picks.Take(OpaqueId.MaxLength - 1).Select(p => Alphabet[p % 4]), 'z']);
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        var survives = string.Equals(System.Text.Encoding.UTF8.GetString(bytes), text, StringComparison.Ordinal);
        return OpaqueId.IsValid(text) == survives;
    }
}
