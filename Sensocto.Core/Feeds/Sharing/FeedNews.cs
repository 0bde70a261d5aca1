using Sensocto.Core.Attention.Replication;

namespace Sensocto.Core.Feeds.Sharing;

/// <summary>One message to one node. Immutable.</summary>
/// <param name="Peer">To whom.</param>
/// <param name="Attributes">What it says; never empty.</param>
public sealed record FeedNews(NodeIncarnation Peer, IReadOnlyList<AttributeNews> Attributes)
{
    /// <summary>What the peer will have been told when it has this.</summary>
    internal IReadOnlyList<(int Cell, ToldSoFar Told)> Progress { get; init; } = [];
}
