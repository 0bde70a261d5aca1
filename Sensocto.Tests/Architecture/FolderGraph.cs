namespace Sensocto.Tests.Architecture;

/// <summary>
/// Which of the folders directly in one folder know which, by the names in their sources. <see cref="Root"/> stands for the files that lie in that
/// folder itself. Immutable.
/// </summary>
internal sealed class FolderGraph
{
    public const string Root = ".";
    private readonly string _folder;
    private readonly ILookup<string, string> _homes; // by a type's name, the namespaces that have one of that name
    private readonly SourceFile[] _imports;
    private readonly Dictionary<(string From, string To), SortedSet<string>> _arrows = [];

    /// <param name="folder">The one whose folders are meant.</param>
    /// <param name="project">Every source of its project.</param>
    public FolderGraph(string folder, IReadOnlyCollection<SourceFile> project)
    {
        _folder = folder.Replace('/', '.');
        _homes = project
            .SelectMany(f => f.Declared.Select(type => (Type: type, f.Namespace)))
            .ToLookup(d => d.Type, d => d.Namespace, StringComparer.Ordinal);
        _imports = [.. project.Where(f => f.IsImports)];
        foreach (var file in project.Except(_imports))
        {
            Add(file);
        }
    }

    /// <summary>Which folder knows which, with the files that do.</summary>
    public IEnumerable<string> Arrows => Told(_arrows.Keys);

    /// <summary>The arrows to one folder.</summary>
    public IEnumerable<string> ArrowsTo(string folder) => Told(_arrows.Keys.Where(a => a.To == folder));

    /// <summary>The arrows that go round.</summary>
    public IEnumerable<string> Circles => Told(_arrows.Keys.Where(a => Reached(a.To).Contains(a.From)));

    private HashSet<string> Reached(string folder)
    {
        var reached = new HashSet<string>([folder], StringComparer.Ordinal);
        var ahead = new Queue<string>([folder]);
        while (ahead.TryDequeue(out var from))
        {
            foreach (var to in _arrows.Keys.Where(a => a.From == from).Select(a => a.To).Where(reached.Add))
            {
                ahead.Enqueue(to);
            }
        }

        return reached;
    }

    private IEnumerable<string> Told(IEnumerable<(string From, string To)> arrows) =>
        arrows.Select(a => $"{a.From} -> {a.To}: {string.Join(", ", _arrows[a])}").Order(StringComparer.Ordinal);

    private void Add(SourceFile file)
    {
        if (FolderOf(file.Namespace) is not { } from)
        {
            return;
        }

        string[] around = [.. Around(file.Namespace)];
        string[] usings = [.. file.Usings];
        string[] seen = [.. around, .. usings, .. _imports.Where(file.IsSeenBy).SelectMany(i => i.Usings)];
        foreach (var home in usings.Select(Home).Concat(file.Names.Distinct().SelectMany(n => Homes(n, around, seen))))
        {
            if (FolderOf(home) is { } to && to != from)
            {
                _arrows.TryAdd((from, to), new SortedSet<string>(StringComparer.Ordinal));
                _arrows[(from, to)].Add(file.Path[(_folder.Length + 1)..]);
            }
        }
    }

    // Null outside.
    private string? FolderOf(string home) =>
        home == _folder ? Root
        : home.StartsWith($"{_folder}.", StringComparison.Ordinal) ? home[(_folder.Length + 1)..].Split('.')[0]
        : null;

    private static IEnumerable<string> Around(string home)
    {
        for (var end = home.Length; end > 0; end = home.LastIndexOf('.', end - 1))
        {
            yield return home[..end];
        }
    }

    // What is used may be a type instead of a namespace.
    private string Home(string used) =>
        used.LastIndexOf('.') is > 0 and var dot && _homes[used[(dot + 1)..]].Contains(used[..dot])
            ? used[..dot]
            : used;

    // Any part of a name may be the type; what stands before it is the end of its namespace, or all of it.
    private IEnumerable<string> Homes(string name, string[] around, string[] seen)
    {
        var parts = name.Split('.');
        for (var i = 0; i < parts.Length; i++)
        {
            var before = string.Join('.', parts[..i]);
            var could = i == 0 ? seen : [before, .. around.Select(a => $"{a}.{before}")];
            foreach (var home in _homes[parts[i]].Intersect(could, StringComparer.Ordinal))
            {
                yield return home;
            }
        }
    }
}
