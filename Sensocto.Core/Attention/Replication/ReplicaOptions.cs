namespace Sensocto.Core.Attention.Replication;

/// <summary>The times of replication. Immutable.</summary>
/// <param name="Heartbeat">The longest time between two frames to a peer while nothing changes.</param>
/// <param name="PeerSilence">
/// How long a silent peer is believed; at least three heartbeats, so that a lost frame hides no peer.
/// </param>
public sealed record ReplicaOptions(TimeSpan Heartbeat, TimeSpan PeerSilence);
