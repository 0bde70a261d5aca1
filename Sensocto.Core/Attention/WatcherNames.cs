namespace Sensocto.Core.Attention;

/// <summary>Who watches a key, short enough for a tile. Immutable.</summary>
/// <param name="Viewers">Viewers (tabs) that raise the key.</param>
/// <param name="Operators">Their operators' names, each once, in ordinal order; at most <see cref="MaxNames"/>.</param>
public sealed record WatcherNames(int Viewers, IReadOnlyList<string> Operators)
{
    /// <summary>How many names are collected; a tile shows "+N" for the rest.</summary>
    public const int MaxNames = 8;

    /// <summary>Other nodes of the cluster whose watchers are not known by name yet, in ordinal order; each counts as one viewer.</summary>
    public IReadOnlyList<string> Nodes { get; init; } = [];

    /// <summary>Nobody.</summary>
    public static WatcherNames Nobody { get; } = new(0, []);

    internal int Version { get; init; }
}
