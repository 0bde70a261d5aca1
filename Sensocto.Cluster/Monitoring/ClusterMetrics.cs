using System.Diagnostics.Metrics;

namespace Sensocto.Cluster.Monitoring;

/// <summary>Meter <c>Sensocto.Cluster</c>: members, peers and replication.</summary>
internal sealed class ClusterMetrics
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "Sensocto.Cluster";

    public ClusterMetrics(IMeterFactory meters, ClusterMonitor monitor, ClusterFigures figures)
    {
        var meter = meters.Create(MeterName);
        meter.CreateObservableUpDownCounter(
            "sensocto.cluster.members",
            () => monitor.Read().Members.Count,
            "{node}",
            "Nodes in the membership table that are not dead, including this one."
        );
        meter.CreateObservableUpDownCounter(
            "sensocto.cluster.peers.hidden",
            () => monitor.Read().HiddenPeers,
            "{node}",
            "Other nodes that have been silent for too long to count, or were never heard."
        );
        meter.CreateObservableGauge(
            "sensocto.cluster.store.away",
            () => monitor.Read().IsStoreAway ? 1 : 0,
            description: "1 if the membership store could not be read at the last attempt, else 0."
        );
        meter.CreateObservableCounter(
            "sensocto.cluster.restarts",
            () => monitor.Read().Restarts,
            "{restart}",
            "Restarts of the silo in this process."
        );
        meter.CreateObservableCounter(
            "sensocto.cluster.frames",
            () => figures.Frames,
            "{frame}",
            "Frames that other nodes took."
        );
        meter.CreateObservableCounter(
            "sensocto.cluster.levels",
            () => figures.Levels,
            "{level}",
            "Levels that changed, in frames that other nodes took."
        );
        meter.CreateObservableCounter(
            "sensocto.cluster.frames.failed",
            () => figures.Failures,
            "{frame}",
            "Frames that got no answer or were refused."
        );
        var lag = meter.CreateHistogram<double>(
            "sensocto.cluster.lag",
            "s",
            "The longest time from a change here until another node had it."
        );
        figures.Lag.Added += taken => lag.Record(taken.TotalSeconds);
    }
}
