namespace Sensocto.Cluster.Monitoring;

/// <summary>This node's relation to its cluster.</summary>
public enum ClusterState
{
    /// <summary>Joining for the first time.</summary>
    Joining,

    /// <summary>In the cluster.</summary>
    Member,

    /// <summary>Not in the cluster, but trying to join; it still serves its own operators.</summary>
    Alone,

    /// <summary>Has left the cluster; the program is stopping.</summary>
    Left,
}
