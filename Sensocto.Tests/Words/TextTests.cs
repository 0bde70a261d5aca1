using System.Globalization;
using Sensocto.Core.Attention;
using Sensocto.Dashboard.Words;

namespace Sensocto.Tests.Words;

public sealed class TextTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData(0.0, "0")]
    [InlineData(5.0, "5")]
    [InlineData(-0.25, "-0.25")]
    [InlineData(0.0333333333, "0.033333")]
    [InlineData(12345678.5, "12345678.5")]
    public void Numbers_are_spelled_for_machines(double? value, string text)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        Assert.Equal(text, Text.Number(value));
        CultureInfo.CurrentCulture = before;
    }

    [Theory]
    [InlineData(1.5, 2, "1.50")]
    [InlineData(-0.004, 2, "0.00")]
    [InlineData(-0.006, 2, "-0.01")]
    [InlineData(-0.09, 2, "-0.09")]
    [InlineData(9_999.94, 1, "9999.9")]
    [InlineData(10_000, 0, "10,000")]
    [InlineData(-1_234_567.25, 2, "-1,234,567.25")]
    [InlineData(999_999_999_999, 0, "999,999,999,999")]
    [InlineData(1_000_000_000_000, 0, "1.00000e+12")]
    [InlineData(-1.234567e200, 2, "-1.23457e+200")]
    public void Figures_are_spelled_for_operators(double value, int precision, string text) =>
        Assert.Equal(text, Text.Figure(value, precision));

    [Fact]
    public void Names_are_lower_case() => Assert.Equal("medium", Text.Lower(AttentionLevel.Medium));

    [Theory]
    [InlineData("boiler", 6, "boiler")]
    [InlineData("boilers", 6, "boiler")]
    [InlineData("boile😀", 6, "boile")]
    public void A_text_is_cut_and_no_character_halved(string text, int most, string cut) =>
        Assert.Equal(cut, Text.Cut(text, most));

    [Fact]
    public void What_a_page_says_is_one_line_of_the_log() =>
        Assert.Equal("x crit: forged  [31m", Text.OneLine("x\ncrit: forged\r\u001b[31m"));
}
