using Sensocto.Core.Sensors;

namespace Sensocto.Core.Attention;

/// <summary>Who raises a key on one node, to be shown on another. Immutable.</summary>
/// <param name="Key">The key.</param>
/// <param name="Viewers">How many viewers there are; 0 revokes what was sent before.</param>
/// <param name="Watchers">The most attentive of them, at most <see cref="Most"/>; without their boosts.</param>
public sealed record KeyWatchers(AttributeKey Key, int Viewers, IReadOnlyList<Watcher> Watchers)
{
    /// <summary>The most watchers named for one key.</summary>
    public const int Most = WatcherNames.MaxNames;

    /// <summary>Whether both say the same, key aside.</summary>
    internal bool IsLike(KeyWatchers other) => Viewers == other.Viewers && Watchers.SequenceEqual(other.Watchers);
}
