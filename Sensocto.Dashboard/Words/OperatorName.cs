using System.Globalization;
using Sensocto.Core.Operators;

namespace Sensocto.Dashboard.Words;

/// <summary>
/// The name of an operator if nobody signs in: from a cookie, which the operator may change, or <c>guest-xxxx</c>. It tells colleagues apart; it
/// is no proof of identity.
/// </summary>
public static class OperatorName
{
    /// <summary>The cookie's name.</summary>
    public const string Cookie = "sensocto-operator";

    /// <summary>Accepts a name from outside if <see cref="NameRule"/> allows it; trims the space around it.</summary>
    public static bool TryParse(string? text, out string name)
    {
        name = text?.Trim() ?? "";
        return NameRule.Allows(name);
    }

    /// <summary>A name for a new operator.</summary>
    public static string NewGuest() => $"guest-{Random.Shared.Next(0x1_0000):x4}";

    /// <summary>
    /// Up to three letters for a tile: the first of each word, the first two of a single word, or a guest's four digits. Of an e-mail address, only the part before the @
    /// counts; of a domain account, only the part after the backslash.
    /// </summary>
    public static string Initials(string name)
    {
        var words = Person(name).Split([' ', '-', '.', '_'], StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            [] => "?",
            ["guest", { Length: 4 } tail] => tail.ToUpperInvariant(),
            [var only] => Letters(only, 2),
            _ => string.Concat(words.Take(3).Select(w => Letters(w, 1))),
        };
    }

    private static string Person(string name)
    {
        var account = name[(name.LastIndexOf('\\') + 1)..];
        return account.IndexOf('@', StringComparison.Ordinal) is > 0 and var at ? account[..at] : account;
    }

    // What a reader takes for one letter may be several UTF-16 code units.
    private static string Letters(string word, int most)
    {
        var letters = new StringInfo(word);
        return letters.SubstringByTextElements(0, Math.Min(most, letters.LengthInTextElements)).ToUpperInvariant();
    }
}
