using System.Text;

namespace Sensocto.Core.Operators;

/// <summary>The rule for operator names, whatever their source: a page, a decision about an alarm, another node. Pure.</summary>
public static class NameRule
{
    /// <summary>The longest name, in UTF-16 characters.</summary>
    public const int MaxLength = 40;

    /// <summary>
    /// Whether the text is a valid operator name: 1 to <see cref="MaxLength"/> characters, at least one of them visible, and none that breaks the line or changes
    /// the direction of the text around it. Invisible joiners of letters and emoji are allowed.
    /// </summary>
    public static bool Allows(string text) =>
        text.Length is > 0 and <= MaxLength && !text.Any(IsForbidden) && text.EnumerateRunes().Any(IsSeen);

    /// <summary>
    /// Makes an existing name valid, for instance one from a sign-in: removes forbidden characters and surrounding space, and cuts it to length. Null if nothing
    /// visible is left.
    /// </summary>
    public static string? Fit(string text)
    {
        var allowed = string.Concat(text.Where(c => !IsForbidden(c))).Trim();
        var length = Math.Min(allowed.Length, MaxLength);
        length -= length < allowed.Length && char.IsHighSurrogate(allowed[length - 1]) ? 1 : 0;
        var name = allowed[..length].TrimEnd();
        return Allows(name) ? name : null;
    }

    // Control characters, line and paragraph separators; embeddings, overrides and isolates of the bidirectional algorithm.
    private static bool IsForbidden(char c) =>
        char.IsControl(c) || c is (>= '\u2028' and <= '\u202e') or (>= '\u2066' and <= '\u2069');

    private static bool IsSeen(Rune rune) =>
        // Blank, although letters or symbols by category: the Hangul fillers and the blank Braille pattern.
        rune.Value
            is not (0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x2800)
        && (Rune.IsLetter(rune) || Rune.IsNumber(rune) || Rune.IsPunctuation(rune) || Rune.IsSymbol(rune));
}
