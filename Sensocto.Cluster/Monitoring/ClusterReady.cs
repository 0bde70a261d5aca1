using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Sensocto.Cluster.Monitoring;

/// <summary>
/// Degraded while this node is not in the cluster, does not hear a member or cannot read the membership store. Never unhealthy: it still serves its own operators, so a load balancer
/// must not remove it.
/// </summary>
internal sealed class ClusterReady(ClusterMonitor monitor) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) => Task.FromResult(Check(monitor.Read()));

    internal static HealthCheckResult Check(ClusterStatus status)
    {
        var says = string.Create(
            CultureInfo.InvariantCulture,
            $"{status.Node}: {status.State}, {status.Members.Count} members ({string.Join(", ", status.Members.Select(m => m.Name))}), {status.HiddenPeers} silent"
        );
        var figures = Figures(status);
        return status is { State: ClusterState.Member, HiddenPeers: 0, IsStoreAway: false }
            ? HealthCheckResult.Healthy(says, figures)
            : HealthCheckResult.Degraded(Why(status) is { } why ? $"{says}; {why}" : says, data: figures);
    }

    private static string? Why(ClusterStatus status) =>
        status.IsStoreAway ? "the membership store cannot be read: no node can join or start"
        : status.State == ClusterState.Member ? null
        : status.Trouble;

    private static Dictionary<string, object> Figures(ClusterStatus status) =>
        new(StringComparer.Ordinal)
        {
            ["members"] = status.Members.Count,
            ["hidden"] = status.HiddenPeers,
            ["lagP50Ms"] = status.LagP50Ms,
            ["lagP99Ms"] = status.LagP99Ms,
            ["frames"] = status.Frames,
            ["framesFailed"] = status.Failures,
            ["restarts"] = status.Restarts,
        };
}
