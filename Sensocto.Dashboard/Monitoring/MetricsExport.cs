using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using Sensocto.Core.Alarms;
using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Core.History;
using Sensocto.Core.Load;
using Sensocto.Dashboard.Circuits;
using Sensocto.Dashboard.Live;
using Sensocto.Dashboard.Monitoring.Thresholds;

namespace Sensocto.Dashboard.Monitoring;

/// <summary>
/// Exports Sensocto's and the platform's meters: as Prometheus text at <c>/metrics</c>, and by OTLP if the standard variable names an endpoint.
/// </summary>
internal static class MetricsExport
{
    private const string OtlpEndpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    // The SDK allocates this many series up front for each of some eighty metrics: its default of 2,000 takes 11 MB. No metric has more than a dozen.
    private const int MostSeries = 100;

    // No tag here holds a name that somebody typed: the number of series is fixed, and none reveals who looks at what.
    private static readonly string[] Meters =
    [
        AttentionMetrics.MeterName,
        PacingMetrics.MeterName,
        FeedMetrics.MeterName,
        AlarmMetrics.MeterName,
        HistoryMetrics.MeterName,
        LoadMetrics.MeterName,
        LiveMetrics.MeterName,
        "Sensocto.Cluster",
        ThresholdMetrics.MeterName,
        "System.Runtime",
        "Microsoft.AspNetCore.Server.Kestrel",
        "Microsoft.AspNetCore.Components.Server.Circuits",
    ];

    private static readonly Type[] Instruments =
    [
        typeof(AttentionMetrics),
        typeof(PacingMetrics),
        typeof(FeedMetrics),
        typeof(AlarmMetrics),
        typeof(HistoryMetrics),
        typeof(LoadMetrics),
        typeof(LiveMetrics),
        typeof(CircuitMetrics),
        typeof(ThresholdMetrics),
    ];

    public static void AddMetricsExport(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        Array.ForEach(Instruments, type => services.AddSingleton(type));
        services.AddHostedService<Starter>();
        var hasOtlp = !string.IsNullOrWhiteSpace(builder.Configuration[OtlpEndpoint]);
        services
            .AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("sensocto"))
            .WithMetrics(metrics =>
            {
                metrics
                    .AddMeter(Meters)
                    .AddView(_ => new MetricStreamConfiguration { CardinalityLimit = MostSeries })
                    .AddPrometheusExporter();
                if (hasOtlp)
                {
                    metrics.AddOtlpExporter();
                }
            });
    }

    // Otherwise nothing would create the meters that only observe, nor the others before the first page.
    private sealed class Starter(IServiceProvider services) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            Array.ForEach(Instruments, type => services.GetRequiredService(type));
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
