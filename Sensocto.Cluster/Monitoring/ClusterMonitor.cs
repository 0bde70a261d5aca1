using Sensocto.Cluster.Configuration;
using Sensocto.Cluster.Membership;
using Sensocto.Core.Attention.Replication;

namespace Sensocto.Cluster.Monitoring;

/// <summary>Reads how the cluster does. Thread-safe.</summary>
public sealed class ClusterMonitor
{
    private readonly ClusterOptions _options;
    private readonly ClusterFigures _figures;
    private readonly MemberBook _members;
    private readonly ReplicatedAttention _attention;

    internal ClusterMonitor(
        ClusterOptions options,
        ClusterFigures figures,
        MemberBook members,
        ReplicatedAttention attention
    ) => (_options, _figures, _members, _attention) = (options, figures, members, attention);

    /// <summary>How it does now.</summary>
    public ClusterStatus Read()
    {
        var lag = _figures.Lag.Percentiles(0.5, 0.99);
        return new ClusterStatus(
            _options.NodeName,
            _figures.State,
            _members.Members,
            _attention.Peers,
            _figures.Frames,
            _figures.Levels,
            _figures.Failures,
            lag[0],
            lag[1],
            Math.Max(0, _figures.Lives - 1),
            _figures.Trouble
        );
    }
}
