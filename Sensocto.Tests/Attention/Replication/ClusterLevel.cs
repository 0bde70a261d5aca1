using Sensocto.Core.Attention;
using Sensocto.Core.Attention.Replication;
using Sensocto.Core.Sensors;

namespace Sensocto.Tests.Attention.Replication;

internal static class ClusterLevel
{
    /// <summary>The highest level over this node and all believable peers.</summary>
    public static AttentionLevel Level(this AttentionReplica replica, AttributeKey key) =>
        replica.Peers.Select(p => replica.LevelAt(p.Peer.Node, key)).Append(replica.OwnLevel(key)).Max();
}
