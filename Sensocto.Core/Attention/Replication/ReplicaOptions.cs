namespace Sensocto.Core.Attention.Replication;

/// <summary>The times of replication. Immutable.</summary>
/// <param name="Heartbeat">How long a peer hears nothing at most while nothing changes.</param>
/// <param name="PeerSilence">
/// How long a silent peer is believed; at least three heartbeats, so that a lost frame hides nobody.
/// </param>
public sealed record ReplicaOptions(TimeSpan Heartbeat, TimeSpan PeerSilence);
