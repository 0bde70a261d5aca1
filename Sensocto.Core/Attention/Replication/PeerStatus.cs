namespace Sensocto.Core.Attention.Replication;

/// <summary>How one peer does, seen from here. Immutable.</summary>
/// <param name="Peer">The peer and its life.</param>
/// <param name="Keys">Keys it is known to look at.</param>
/// <param name="Silence">How long ago it was heard last.</param>
/// <param name="IsHidden">Whether it was silent for too long to count.</param>
public sealed record PeerStatus(NodeIncarnation Peer, int Keys, TimeSpan Silence, bool IsHidden);
