using System.Diagnostics.Metrics;

namespace Sensocto.Dashboard.Monitoring.Thresholds;

/// <summary>The meter <c>Sensocto.Thresholds</c>: the state of each watched figure and its bounds, so that alert rules need not repeat them.</summary>
public sealed class ThresholdMetrics
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "Sensocto.Thresholds";

    private readonly ServiceMonitor _monitor;

    /// <summary>Creates the meter's instruments, which read the monitor.</summary>
    public ThresholdMetrics(IMeterFactory meters, ServiceMonitor monitor)
    {
        _monitor = monitor;
        var meter = meters.Create(MeterName);
        meter.CreateObservableGauge(
            "sensocto.threshold.state",
            () => Each(t => (double)t.State),
            description: "0 Normal, 1 Warning, 2 Critical."
        );
        meter.CreateObservableGauge(
            "sensocto.threshold.value",
            () => Each(t => t.Value),
            description: "The figure as it is compared: counts, MB of memory, a share of the processors."
        );
        meter.CreateObservableGauge(
            "sensocto.threshold.warning",
            () => Each(t => t.Warning),
            description: "The bound of a warning."
        );
        meter.CreateObservableGauge(
            "sensocto.threshold.critical",
            () => Each(t => t.Critical),
            description: "The bound beyond which the service is not ready."
        );
    }

    private IEnumerable<Measurement<double>> Each(Func<ThresholdReading, double> read) =>
        _monitor.Thresholds.Select(t => new Measurement<double>(
            read(t),
            KeyValuePair.Create<string, object?>("threshold", t.Figure.Name)
        ));
}
