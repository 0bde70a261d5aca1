using System.Collections.Concurrent;
using ArchUnitNET.Loader;
using Assembly = System.Reflection.Assembly;

namespace Sensocto.Tests.Architecture;

/// <summary>
/// Which of one folder's direct subfolders know which others. <see cref="Root"/> stands for the files in the folder itself. Immutable.
/// </summary>
/// <param name="arrows">Which folder knows which, and by which type.</param>
internal sealed class FolderGraph(IEnumerable<(string From, string To, string By)> arrows)
{
    public const string Root = ".";

    // Bounded by the projects' assemblies; reading one takes a second.
    private static readonly ConcurrentDictionary<Assembly, ArchUnitNET.Domain.Architecture> _read = new();
    private readonly ILookup<(string From, string To), string> _arrows = arrows
        .Where(a => a.From != a.To)
        .ToLookup(a => (a.From, a.To), a => a.By);

    /// <summary>Which folder knows which, and by which types.</summary>
    public IEnumerable<string> Arrows => Told(_ => true);

    /// <summary>The arrows that are part of a cycle.</summary>
    public IEnumerable<string> Circles => Told(a => Reached(a.To).Contains(a.From));

    /// <summary>The graph of a namespace's compiled types: a folder is a namespace (<see cref="ArchitectureTests"/>).</summary>
    public static FolderGraph Of(Assembly assembly, string folder) =>
        new(
            from type in _read.GetOrAdd(assembly, static a => new ArchLoader().LoadAssembly(a).Build()).Types
            let home = FolderOf(type.Namespace.FullName, folder)
            where home is not null
            from known in type.Dependencies
            let to = FolderOf(known.Target.Namespace?.FullName, folder)
            where to is not null
            select (home, to, type.FullName[(folder.Length + 1)..])
        );

    /// <summary>The arrows to one folder.</summary>
    public IEnumerable<string> ArrowsTo(string folder) => Told(a => a.To == folder);

    // Null outside the folder.
    private static string? FolderOf(string? home, string folder) =>
        home == folder ? Root
        : home?.StartsWith($"{folder}.", StringComparison.Ordinal) == true ? home[(folder.Length + 1)..].Split('.')[0]
        : null;

    private HashSet<string> Reached(string folder)
    {
        var reached = new HashSet<string>([folder], StringComparer.Ordinal);
        var ahead = new Queue<string>([folder]);
        while (ahead.TryDequeue(out var from))
        {
            foreach (var to in _arrows.Select(a => a.Key).Where(a => a.From == from).Select(a => a.To))
            {
                if (reached.Add(to))
                {
                    ahead.Enqueue(to);
                }
            }
        }

        return reached;
    }

    private IEnumerable<string> Told(Func<(string From, string To), bool> isMeant) =>
        _arrows
            .Where(a => isMeant(a.Key))
            .Select(a => $"{a.Key.From} -> {a.Key.To}: {string.Join(", ", a.Distinct().Order(StringComparer.Ordinal))}")
            .Order(StringComparer.Ordinal);
}
