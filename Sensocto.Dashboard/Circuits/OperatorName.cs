using System.Globalization;
using System.Text;

namespace Sensocto.Dashboard.Circuits;

/// <summary>
/// What an operator is called: a name in a cookie that the operator may change, or <c>guest-xxxx</c>. It tells colleagues apart; it
/// is no proof of who somebody is.
/// </summary>
public static class OperatorName
{
    /// <summary>The cookie's name.</summary>
    public const string Cookie = "sensocto-operator";

    /// <summary>The longest name, in characters.</summary>
    public const int MaxLength = 40;

    /// <summary>
    /// Takes a name from outside: trimmed, 1 to <see cref="MaxLength"/> characters, something to be seen among them, none that ends the line or turns the
    /// text around it. What joins letters and emoji, and is not seen either, may be there.
    /// </summary>
    public static bool TryParse(string? text, out string name)
    {
        name = text?.Trim() ?? "";
        return name.Length is > 0 and <= MaxLength && !name.Any(IsForbidden) && name.EnumerateRunes().Any(IsSeen);
    }

    /// <summary>A name for somebody new.</summary>
    public static string NewGuest() => $"guest-{Random.Shared.Next(0x1_0000):x4}";

    /// <summary>
    /// Up to three letters for a tile: the first of each word, or the first two of a single one; a guest's four digits.
    /// </summary>
    public static string Initials(string name)
    {
        var words = name.Split([' ', '-', '.', '_'], StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            [] => "?",
            ["guest", { Length: 4 } tail] => tail.ToUpperInvariant(),
            [var only] => Letters(only, 2),
            _ => string.Concat(words.Take(3).Select(w => Letters(w, 1))),
        };
    }

    // Control characters, ends of lines and paragraphs; embeddings, overrides and isolates of the bidirectional algorithm.
    private static bool IsForbidden(char c) =>
        char.IsControl(c) || c is (>= '\u2028' and <= '\u202e') or (>= '\u2066' and <= '\u2069');

    private static bool IsSeen(Rune rune) =>
        // Letters and a symbol by category, that are blank: Hangul fillers, the empty pattern of Braille.
        rune.Value
            is not (0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x2800)
        && (Rune.IsLetter(rune) || Rune.IsNumber(rune) || Rune.IsPunctuation(rune) || Rune.IsSymbol(rune));

    // What a reader calls a letter may be several UTF-16 characters.
    private static string Letters(string word, int most)
    {
        var letters = new StringInfo(word);
        return letters.SubstringByTextElements(0, Math.Min(most, letters.LengthInTextElements)).ToUpperInvariant();
    }
}
