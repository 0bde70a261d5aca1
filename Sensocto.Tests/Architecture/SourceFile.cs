using System.Text.RegularExpressions;

namespace Sensocto.Tests.Architecture;

/// <summary>
/// A source file as far as its text tells without a compiler: what it declares and which names it says. Its namespace is its folder. Immutable.
/// </summary>
/// <param name="path">From the repository's root, with slashes.</param>
/// <param name="text">C# or Razor.</param>
internal sealed partial class SourceFile(string path, string text)
{
    private const RegexOptions Lines = RegexOptions.Multiline | RegexOptions.ExplicitCapture;
    private const int Patience = 60_000; // for one match, in ms, on the busiest machine
    private readonly bool _isRazor = path.EndsWith(".razor", StringComparison.Ordinal);
    private readonly string _code = CommentOrString().Replace(text, m => Kept(m, path));

    public string Path => path;

    public string Namespace { get; } = path[..path.LastIndexOf('/')].Replace('/', '.');

    /// <summary>Whether its usings are those of the Razor files around and below it.</summary>
    public bool IsImports => path.EndsWith("/_Imports.razor", StringComparison.Ordinal);

    /// <summary>The types of its namespace that it declares; nested ones belong to theirs.</summary>
    public IEnumerable<string> Declared =>
        _isRazor
            ? [System.IO.Path.GetFileNameWithoutExtension(path)]
            : Declaration().Matches(_code).Select(m => m.Groups["name"].Value);

    /// <summary>Namespaces, and types whose members or other name it uses.</summary>
    public IEnumerable<string> Usings => Using().Matches(_code).Select(m => m.Groups["name"].Value);

    /// <summary>What may be the name of a type, with as much of its namespace as is said: in markup only where nothing else can stand.</summary>
    public IEnumerable<string> Names =>
        (_isRazor ? NameInMarkup() : Name()).Matches(Using().Replace(_code, "")).Select(m => m.Value);

    public bool IsSeenBy(SourceFile imports) =>
        _isRazor && $"{Namespace}.".StartsWith($"{imports.Namespace}.", StringComparison.Ordinal);

    // The holes of an interpolated string are code, and so are most attributes of a component.
    private static string Kept(Match match, string path) =>
        match.Value[0] is '$' || (match.Value[0] is '"' && path.EndsWith(".razor", StringComparison.Ordinal))
            ? match.Value
            : "";

    [GeneratedRegex(
        """"\$*"{3}.*?"{3}|\$?@?"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\])'|//[^\n]*|/\*.*?\*/|@\*.*?\*@"""",
        RegexOptions.Singleline,
        Patience
    )]
    private static partial Regex CommentOrString();

    [GeneratedRegex(
        @"^(?:(?:public|internal|file|static|sealed|abstract|readonly|partial|ref|unsafe) )*(?:class|struct|interface|enum|record(?: class| struct)?|delegate \S+) (?<name>\w+)",
        Lines,
        Patience
    )]
    private static partial Regex Declaration();

    [GeneratedRegex(
        @"^@?(?:global )?using (?:static )?(?:\w+ = )?(?:global::)?(?<name>[\w.]+);?\s*?$",
        Lines,
        Patience
    )]
    private static partial Regex Using();

    [GeneratedRegex(@"(?<![\w.])[A-Z]\w*(?:\.[A-Z]\w*)*", RegexOptions.None, Patience)]
    private static partial Regex Name();

    [GeneratedRegex(
        @"(?<=</?|typeof\(|new |@inject |@inherits |@layout )[A-Z]\w*(?:\.[A-Z]\w*)*|(?<![\w.])[A-Z]\w*(?:\.[A-Z]\w*)+",
        RegexOptions.None,
        Patience
    )]
    private static partial Regex NameInMarkup();
}
