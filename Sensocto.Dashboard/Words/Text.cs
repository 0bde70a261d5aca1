using System.Globalization;
using System.Text.Encodings.Web;

namespace Sensocto.Dashboard.Words;

/// <summary>Formats values for the page: culture-invariant, and in lower case for attributes.</summary>
internal static class Text
{
    private const double LeastGrouped = 10_000;
    private const double LeastPower = 1e12;

    public static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    public static string Number(double? value) => value?.ToString("0.######", CultureInfo.InvariantCulture) ?? "";

    /// <summary>
    /// Parses an enum value by its name in any case; the default for anything else. Names only: Enum.TryParse would also accept numbers and lists.
    /// </summary>
    public static T Word<T>(string? text)
        where T : struct, Enum =>
        Enum.GetValues<T>().FirstOrDefault(v => string.Equals(v.ToString(), text, StringComparison.OrdinalIgnoreCase));

    /// <summary>Text from a page as one line of the log: what a terminal would act on becomes a space.</summary>
    public static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));

    /// <summary>At most so many characters. A surrogate pair stays whole: half of it would come back from an address, or from JSON, as a different character.</summary>
    public static string Cut(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];

    /// <summary>Encodes any text for markup and quoted attributes.</summary>
    public static string Safe(string text) => HtmlEncoder.Default.Encode(text);

    public static string Ms(double ms) => string.Create(CultureInfo.InvariantCulture, $"{ms:#,0.#} ms");

    public static string Share(double value) => string.Create(CultureInfo.InvariantCulture, $"{value * 100:0.#} %");

    /// <summary>
    /// A value as operators read it; the page formats values in the same way (wwwroot/js/figures.js). Fixed precision, grouped thousands from 10,000 on, a
    /// power of ten from 1e12 on, and no minus sign before what reads as zero.
    /// </summary>
    public static string Figure(double value, int precision)
    {
        if (Math.Abs(value) >= LeastPower)
        {
            return value.ToString("0.00000e+0", CultureInfo.InvariantCulture);
        }

        var form = Math.Abs(value) < LeastGrouped ? "F" : "N";
        var text = value.ToString($"{form}{precision}", CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAnyInRange('1', '9') < 0 ? text.TrimStart('-') : text;
    }

    /// <summary>A whole number with grouped thousands.</summary>
    public static string Grouped(double value) => Math.Round(value).ToString("#,0", CultureInfo.InvariantCulture);
}
