using Microsoft.Extensions.Diagnostics.HealthChecks;
using Sensocto.Core.Feeds;

namespace Sensocto.Dashboard.Sources;

/// <summary>Ready once the feeds run.</summary>
internal sealed class FeedsReady(FeedStarter starter, FeedHost feeds) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        Task.FromResult(
            starter.Source.Length == 0
                ? HealthCheckResult.Unhealthy("The feeds have not started.")
                : HealthCheckResult.Healthy($"{feeds.Sensors.Count()} sensors, {starter.Source}")
        );
}
