using Sensocto.Dashboard.Monitoring.Thresholds;
using Sensocto.Tests.Load;

namespace Sensocto.Tests.Monitoring.Thresholds;

public sealed class ThresholdMetricsTests
{
    [Fact]
    public void Each_watched_figure_is_a_series_with_state_value_and_bounds()
    {
        using var bench = new MonitorBench();
        using var meters = new TestMeters();
        _ = new ThresholdMetrics(meters, bench.Monitor);
        bench.Probe.Figures = bench.Probe.Figures with { Queue = 250 };
        bench.Sample(3);
        double Of(string name) =>
            Read.Metric(meters, ThresholdMetrics.MeterName, $"sensocto.threshold.{name}", "threshold", "pool-queue");
        Assert.Equal((1, 250, 100, 1_000), (Of("state"), Of("value"), Of("warning"), Of("critical")));
        Assert.Equal(1, Read.Metric(meters, ThresholdMetrics.MeterName, "sensocto.threshold.state"));
    }
}
