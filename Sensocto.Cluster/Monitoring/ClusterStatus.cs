using Sensocto.Cluster.Membership;
using Sensocto.Core.Attention.Replication;

namespace Sensocto.Cluster.Monitoring;

/// <summary>How the cluster does, seen from this node, at one moment. Immutable.</summary>
/// <param name="Node">This node's name.</param>
/// <param name="State">How it stands to the cluster.</param>
/// <param name="Members">Everybody in the membership table who is not dead, this node too.</param>
/// <param name="Peers">The other nodes whose attention is known here.</param>
/// <param name="Sensors">Sensors whose feed is run here.</param>
/// <param name="Frames">Frames that other nodes took since the start, heartbeats too.</param>
/// <param name="Levels">Levels in those that changed; those of snapshots are not counted.</param>
/// <param name="Failures">Frames that got no answer or were refused.</param>
/// <param name="LagP50Ms">From a change here until another node had it, at most; the median of the last 512, in ms.</param>
/// <param name="LagP99Ms">The same for 99 of 100.</param>
/// <param name="Restarts">How often the silo was begun anew in this process.</param>
/// <param name="Trouble">Why the last life of the silo ended, or could not begin; null if none did.</param>
public sealed record ClusterStatus(
    string Node,
    ClusterState State,
    IReadOnlyList<Member> Members,
    IReadOnlyList<PeerStatus> Peers,
    int Sensors,
    long Frames,
    long Levels,
    long Failures,
    double LagP50Ms,
    double LagP99Ms,
    int Restarts,
    string? Trouble
)
{
    /// <summary>Other nodes that were silent for too long to count, and active members of which nothing is known: they were silent for longer, or ever.</summary>
    public int HiddenPeers =>
        Peers.Count(p => p.IsHidden)
        + Members.Count(m => m.Status == "Active" && m.Name != Node && Peers.All(p => p.Peer.Node != m.Name));
}
