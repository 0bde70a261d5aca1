using System.Globalization;
using System.Text.Encodings.Web;

namespace Sensocto.Dashboard.Words;

/// <summary>Values as the page spells them: invariant, and lower case in attributes.</summary>
internal static class Text
{
    private const double LeastGrouped = 10_000;

    public static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    public static string Number(double? value) => value?.ToString("0.######", CultureInfo.InvariantCulture) ?? "";

    /// <summary>
    /// A value by its name in any case; the usual one for anything else. Names only: Enum.TryParse would take numbers, and lists, as well.
    /// </summary>
    public static T Word<T>(string? text)
        where T : struct, Enum =>
        Enum.GetValues<T>().FirstOrDefault(v => string.Equals(v.ToString(), text, StringComparison.OrdinalIgnoreCase));

    /// <summary>Text, whatever it holds, as it stands in markup and in quoted attributes.</summary>
    public static string Safe(string text) => HtmlEncoder.Default.Encode(text);

    public static string Ms(double ms) => string.Create(CultureInfo.InvariantCulture, $"{ms:#,0.#} ms");

    public static string Share(double value) => string.Create(CultureInfo.InvariantCulture, $"{value * 100:0.#} %");

    /// <summary>
    /// A value as an operator reads it, as the page writes it too (wwwroot/js/figures.js): in fixed precision, a large one with its thousands apart, and nothing
    /// below zero that reads as zero.
    /// </summary>
    public static string Figure(double value, int precision)
    {
        var form = Math.Abs(value) < LeastGrouped ? "F" : "N";
        var text = value.ToString($"{form}{precision}", CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAnyInRange('1', '9') < 0 ? text.TrimStart('-') : text;
    }

    /// <summary>A whole number with its thousands apart.</summary>
    public static string Grouped(double value) => Math.Round(value).ToString("#,0", CultureInfo.InvariantCulture);
}
