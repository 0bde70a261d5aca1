using System.Globalization;
using Sensocto.Core.Operators;

namespace Sensocto.Dashboard.Words;

/// <summary>
/// What an operator is called where nobody signs in: a name in a cookie that the operator may change, or <c>guest-xxxx</c>. It tells colleagues apart; it
/// is no proof of who somebody is.
/// </summary>
public static class OperatorName
{
    /// <summary>The cookie's name.</summary>
    public const string Cookie = "sensocto-operator";

    /// <summary>Takes a name from outside: without the space around it, and as <see cref="NameRule"/> has it.</summary>
    public static bool TryParse(string? text, out string name)
    {
        name = text?.Trim() ?? "";
        return NameRule.Allows(name);
    }

    /// <summary>A name for somebody new.</summary>
    public static string NewGuest() => $"guest-{Random.Shared.Next(0x1_0000):x4}";

    /// <summary>
    /// Up to three letters for a tile: the first of each word, or the first two of a single one; a guest's four digits. Of an address of mail what is before the
    /// sign, of a domain's name what is after it.
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

    // What a reader calls a letter may be several UTF-16 characters.
    private static string Letters(string word, int most)
    {
        var letters = new StringInfo(word);
        return letters.SubstringByTextElements(0, Math.Min(most, letters.LengthInTextElements)).ToUpperInvariant();
    }
}
