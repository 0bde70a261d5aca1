using Microsoft.Extensions.Diagnostics.HealthChecks;
using Sensocto.Core.Stopping;

namespace Sensocto.Dashboard.Stopping;

/// <summary>Reports not ready from the moment the service is asked to stop.</summary>
internal sealed class StoppingCheck(StopNotice notice) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        Task.FromResult(
            notice.IsStopping
                ? HealthCheckResult.Unhealthy("The service is about to stop.")
                : HealthCheckResult.Healthy("The service goes on.")
        );
}
