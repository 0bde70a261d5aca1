namespace Sensocto.Cluster.Monitoring;

/// <summary>How this node stands to its cluster.</summary>
public enum ClusterState
{
    /// <summary>On the way in for the first time.</summary>
    Joining,

    /// <summary>In the cluster.</summary>
    Member,

    /// <summary>Not in the cluster, and trying: it works for its own operators.</summary>
    Alone,

    /// <summary>It left; the program ends.</summary>
    Left,
}
