using Microsoft.Extensions.Diagnostics.HealthChecks;
using Sensocto.Core.Feeds;
using Sensocto.Dashboard.Words;

namespace Sensocto.Dashboard.Sources;

/// <summary>Ready while the feeds run: a feed that never returns blocks all of them, and what is shown no longer changes.</summary>
internal sealed class FeedsReady(FeedStarter starter, FeedHost host) : IHealthCheck
{
    private static readonly TimeSpan LongestStandstill = TimeSpan.FromSeconds(5);

    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        var overdue = host.Overdue;
        return Task.FromResult(
            starter.Source.Length == 0 ? HealthCheckResult.Unhealthy("The feeds have not started.")
            : overdue > LongestStandstill
                ? HealthCheckResult.Unhealthy(
                    $"The feeds have not run for {Text.Number(Math.Floor(overdue.TotalSeconds))} s."
                )
            : HealthCheckResult.Healthy(starter.Source)
        );
    }
}
