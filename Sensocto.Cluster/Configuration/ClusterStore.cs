namespace Sensocto.Cluster.Configuration;

/// <summary>Where the nodes of a cluster find each other.</summary>
public enum ClusterStore
{
    /// <summary>The memory of the first node, for development: without that node nobody can join or be declared dead.</summary>
    Localhost,

    /// <summary>A Redis that persists its writes to disk (AOF).</summary>
    Redis,

    /// <summary>PostgreSQL, with the tables from Orleans' own script.</summary>
    Sql,
}
