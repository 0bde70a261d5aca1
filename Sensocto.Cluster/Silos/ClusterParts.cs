using Sensocto.Cluster.Configuration;
using Sensocto.Cluster.Membership;
using Sensocto.Cluster.Monitoring;
using Sensocto.Core.Alarms;
using Sensocto.Core.Attention.Replication;
using Sensocto.Core.Attention.Sharing;
using Sensocto.Core.Feeds.Sharing;

namespace Sensocto.Cluster.Silos;

/// <summary>The parts that outlive a silo and are passed to each. Immutable; the parts are thread-safe.</summary>
internal sealed record ClusterParts(
    ClusterOptions Options,
    ReplicatedAttention Attention,
    SharedFeeds Feeds,
    SharedWatchers Watchers,
    AlarmBook Alarms,
    MemberBook Members,
    ClusterFigures Figures,
    TimeProvider Time
);
