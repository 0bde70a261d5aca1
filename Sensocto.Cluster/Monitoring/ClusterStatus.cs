using Sensocto.Cluster.Membership;
using Sensocto.Core.Attention.Replication;

namespace Sensocto.Cluster.Monitoring;

/// <summary>The cluster as seen from this node at one moment. Immutable.</summary>
/// <param name="Node">This node's name.</param>
/// <param name="State">Its relation to the cluster.</param>
/// <param name="Members">All nodes in the membership table that are not dead, including this one.</param>
/// <param name="Peers">The other nodes whose attention is known here.</param>
/// <param name="Sensors">The number of sensors whose feeds run here.</param>
/// <param name="Frames">Frames that other nodes accepted since the start, including heartbeats.</param>
/// <param name="Levels">Changed levels in those frames; levels in snapshots are not counted.</param>
/// <param name="Failures">Frames that got no answer or were refused.</param>
/// <param name="LagP50Ms">The time from a change here until another node had it, at most; the median of the last 512, in ms.</param>
/// <param name="LagP99Ms">The 99th percentile of the same.</param>
/// <param name="Restarts">How often the silo was restarted in this process.</param>
/// <param name="Trouble">Why the last life of the silo that failed ended, or could not begin; null if none has failed.</param>
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
    /// <summary>Whether the membership store could not be read at the last attempt: the nodes that are in go on, and none can join or start.</summary>
    public bool IsStoreAway { get; init; }

    /// <summary>The number of other nodes that have been silent for too long to count, including active members of which nothing is known (any more).</summary>
    public int HiddenPeers =>
        Peers.Count(p => p.IsHidden)
        + Members.Count(m => m.Status == "Active" && m.Name != Node && Peers.All(p => p.Peer.Node != m.Name));
}
