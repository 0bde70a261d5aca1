using Sensocto.Core.Attention.Replication;

namespace Sensocto.Core.Attention.Sharing;

/// <summary>A message to another node about who watches at the sender. Immutable.</summary>
/// <param name="From">The sender, in its current life.</param>
/// <param name="To">The receiver.</param>
/// <param name="Keys">The watchers of each key; each key once, never empty.</param>
public sealed record WatcherNews(NodeIncarnation From, NodeIncarnation To, IReadOnlyList<KeyWatchers> Keys)
{
    /// <summary>Whether it is the first since the sender met the receiver (again): it replaces everything sent before.</summary>
    public bool StartsOver { get; init; }
}
