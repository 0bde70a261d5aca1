using System.Text;

namespace Sensocto.Core.Operators;

/// <summary>What an operator may be called, wherever the name comes from: a page, a decision about an alarm, another node. Pure.</summary>
public static class NameRule
{
    /// <summary>The longest name, in UTF-16 characters.</summary>
    public const int MaxLength = 40;

    /// <summary>
    /// Whether the text is a valid operator name: 1 to <see cref="MaxLength"/> characters, something to be seen among them, none that ends the line or turns the
    /// text around it. What joins letters and emoji, and is not seen either, may be there.
    /// </summary>
    public static bool Allows(string text) =>
        text.Length is > 0 and <= MaxLength && !text.Any(IsForbidden) && text.EnumerateRunes().Any(IsSeen);

    /// <summary>
    /// A name that is somebody's already, as a sign-in has it, made valid: without what is not allowed and the space around it, and cut where it is too long. Null
    /// where nothing to be seen is left.
    /// </summary>
    public static string? Fit(string text)
    {
        var allowed = string.Concat(text.Where(c => !IsForbidden(c))).Trim();
        var length = Math.Min(allowed.Length, MaxLength);
        length -= length < allowed.Length && char.IsHighSurrogate(allowed[length - 1]) ? 1 : 0;
        var name = allowed[..length].TrimEnd();
        return Allows(name) ? name : null;
    }

    // Control characters, ends of lines and paragraphs; embeddings, overrides and isolates of the bidirectional algorithm.
    private static bool IsForbidden(char c) =>
        char.IsControl(c) || c is (>= '\u2028' and <= '\u202e') or (>= '\u2066' and <= '\u2069');

    private static bool IsSeen(Rune rune) =>
        // Letters and a symbol by category, that are blank: Hangul fillers, the empty pattern of Braille.
        rune.Value
            is not (0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x2800)
        && (Rune.IsLetter(rune) || Rune.IsNumber(rune) || Rune.IsPunctuation(rune) || Rune.IsSymbol(rune));
}
