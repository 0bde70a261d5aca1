using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Sensocto.Dashboard.Sources;

/// <summary>Ready once the feeds run.</summary>
internal sealed class FeedsReady(FeedStarter starter) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        Task.FromResult(
            starter.Source.Length == 0
                ? HealthCheckResult.Unhealthy("The feeds have not started.")
                : HealthCheckResult.Healthy(starter.Source)
        );
}
