using Sensocto.Core.Attention.Replication;

namespace Sensocto.Core.Attention.Sharing;

/// <summary>One message to one node about who looks here. Immutable.</summary>
/// <param name="From">This node, in this life.</param>
/// <param name="To">To whom.</param>
/// <param name="Keys">What it says; each key once, never empty.</param>
public sealed record WatcherNews(NodeIncarnation From, NodeIncarnation To, IReadOnlyList<KeyWatchers> Keys);
