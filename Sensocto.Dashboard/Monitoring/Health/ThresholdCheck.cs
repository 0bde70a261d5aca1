using Microsoft.Extensions.Diagnostics.HealthChecks;
using Sensocto.Dashboard.Monitoring.Thresholds;
using Sensocto.Dashboard.Words;

namespace Sensocto.Dashboard.Monitoring.Health;

/// <summary>One watched figure as a health check: Degraded above its first bound, Unhealthy above its second or when its samples have stopped.</summary>
internal sealed class ThresholdCheck(ServiceMonitor monitor, WatchedFigure figure) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        if (monitor.IsBlind)
        {
            var age = Text.Number(Math.Floor(monitor.Age.TotalSeconds));
            return Task.FromResult(HealthCheckResult.Unhealthy($"The newest sample is {age} s old."));
        }

        var reading = monitor.Thresholds.Single(t => t.Figure == figure);
        var status = reading.State switch
        {
            ThresholdState.Critical => HealthStatus.Unhealthy,
            ThresholdState.Warning => HealthStatus.Degraded,
            _ => HealthStatus.Healthy,
        };
        var data = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["value"] = reading.Value,
            ["warning"] = reading.Warning,
            ["critical"] = reading.Critical,
        };
        return Task.FromResult(new HealthCheckResult(status, reading.ToString(), data: data));
    }
}
