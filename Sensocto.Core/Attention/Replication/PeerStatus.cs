namespace Sensocto.Core.Attention.Replication;

/// <summary>The state of one peer, as seen from this node. Immutable.</summary>
/// <param name="Peer">The peer and its life.</param>
/// <param name="Keys">Keys it is known to look at.</param>
/// <param name="Silence">The time since it was last heard.</param>
/// <param name="IsHidden">Whether it has been silent for too long to count.</param>
public sealed record PeerStatus(NodeIncarnation Peer, int Keys, TimeSpan Silence, bool IsHidden);
