using Sensocto.Core.Attention.Replication;

namespace Sensocto.Core.Feeds.Sharing;

/// <summary>One message to one node. Immutable.</summary>
/// <param name="Peer">The recipient.</param>
/// <param name="Attributes">The news, by attribute; never empty.</param>
public sealed record FeedNews(NodeIncarnation Peer, IReadOnlyList<AttributeNews> Attributes)
{
    /// <summary>What the peer has been told once it has this message.</summary>
    internal IReadOnlyList<(int Cell, ToldSoFar Told)> Progress { get; init; } = [];
}
