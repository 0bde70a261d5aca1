using Sensocto.Core.Sensors;

namespace Sensocto.Core.Attention;

/// <summary>Who raises a key on one node, for people on another. Immutable.</summary>
/// <param name="Key">The key.</param>
/// <param name="Viewers">How many viewers there are; 0 takes an earlier word back.</param>
/// <param name="Watchers">The closest of them, at most <see cref="Most"/>; their boosts are not told.</param>
public sealed record KeyWatchers(AttributeKey Key, int Viewers, IReadOnlyList<Watcher> Watchers)
{
    /// <summary>The most that are named for one key.</summary>
    public const int Most = WatcherNames.MaxNames;

    /// <summary>Whether it says the same.</summary>
    internal bool IsLike(KeyWatchers other) => Viewers == other.Viewers && Watchers.SequenceEqual(other.Watchers);
}
