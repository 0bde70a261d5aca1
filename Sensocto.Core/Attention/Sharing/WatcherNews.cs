using Sensocto.Core.Attention.Replication;

namespace Sensocto.Core.Attention.Sharing;

/// <summary>One message to one node about who looks here. Immutable.</summary>
/// <param name="From">This node, in this life.</param>
/// <param name="To">To whom.</param>
/// <param name="Keys">What it says; each key once, never empty.</param>
public sealed record WatcherNews(NodeIncarnation From, NodeIncarnation To, IReadOnlyList<KeyWatchers> Keys)
{
    /// <summary>Whether it is the first since the sender met the receiver (again): what was told before does not count.</summary>
    public bool StartsOver { get; init; }
}
