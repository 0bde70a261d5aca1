using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Sensocto.Cluster.Monitoring;

/// <summary>
/// Degraded while this node is not in the cluster or does not hear a member. Never unhealthy: it still serves its own operators, so a load balancer
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
        return status.State == ClusterState.Member && status.HiddenPeers == 0
            ? HealthCheckResult.Healthy(says, figures)
            : HealthCheckResult.Degraded(status.Trouble is null ? says : $"{says}; {status.Trouble}", data: figures);
    }

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
