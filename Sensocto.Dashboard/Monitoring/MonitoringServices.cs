using Microsoft.Extensions.Diagnostics.HealthChecks;
using Sensocto.Dashboard.Monitoring.Health;
using Sensocto.Dashboard.Monitoring.Thresholds;

namespace Sensocto.Dashboard.Monitoring;

/// <summary>Registers the figures, thresholds and health checks of the service.</summary>
internal static class MonitoringServices
{
    public static void AddMonitoring(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        builder.AddMetricsExport();
        services.AddSingleton<ServiceReader>();
        services.AddSingleton<ServiceMonitor>();
        services.AddHostedService(provider => provider.GetRequiredService<ServiceMonitor>());
        services.AddSingleton<KeysReady>();
        var health = services.AddHealthChecks().AddCheck<KeysReady>("keys");
        foreach (var figure in WatchedFigure.All)
        {
            health.Add(
                new HealthCheckRegistration(
                    figure.Name,
                    provider => new ThresholdCheck(provider.GetRequiredService<ServiceMonitor>(), figure),
                    failureStatus: null,
                    tags: null
                )
            );
        }
    }
}
