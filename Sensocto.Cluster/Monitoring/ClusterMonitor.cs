using Sensocto.Cluster.Configuration;
using Sensocto.Cluster.Membership;
using Sensocto.Core.Attention.Replication;
using Sensocto.Core.Feeds.Sharing;

namespace Sensocto.Cluster.Monitoring;

/// <summary>Reads the state of the cluster. Thread-safe.</summary>
public sealed class ClusterMonitor
{
    private readonly ClusterOptions _options;
    private readonly ClusterFigures _figures;
    private readonly MemberBook _members;
    private readonly ReplicatedAttention _attention;
    private readonly SharedFeeds _feeds;

    internal ClusterMonitor(
        ClusterOptions options,
        ClusterFigures figures,
        MemberBook members,
        ReplicatedAttention attention,
        SharedFeeds feeds
    ) => (_options, _figures, _members, _attention, _feeds) = (options, figures, members, attention, feeds);

    /// <summary>The current state.</summary>
    public ClusterStatus Read()
    {
        var lag = _figures.Lag.Percentiles(0.5, 0.99);
        return new ClusterStatus(
            _options.NodeName,
            _figures.State,
            _members.Members,
            _attention.Peers,
            _feeds.Owned,
            _figures.Frames,
            _figures.Levels,
            _figures.Failures,
            lag[0],
            lag[1],
            Math.Max(0, _figures.Lives - 1),
            _figures.Trouble
        )
        {
            IsStoreAway = _figures.IsStoreAway,
        };
    }
}
