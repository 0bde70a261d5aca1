using Microsoft.Extensions.Diagnostics.HealthChecks;
using Sensocto.Dashboard.Monitoring.Health;
using Sensocto.Dashboard.Monitoring.Thresholds;

namespace Sensocto.Tests.Monitoring.Health;

public sealed class ThresholdCheckTests
{
    [Theory]
    [InlineData(0.5, HealthStatus.Healthy)]
    [InlineData(0.8, HealthStatus.Degraded)]
    [InlineData(0.95, HealthStatus.Unhealthy)]
    public async Task It_says_the_state_with_the_figure_and_the_bounds(double cpu, HealthStatus expected)
    {
        using var bench = new MonitorBench();
        var check = new ThresholdCheck(bench.Monitor, WatchedFigure.All.Single(f => f.Name == "scheduler"));
        bench.Sample(3, cpu);
        var result = await check.CheckHealthAsync(new HealthCheckContext(), TestContext.Current.CancellationToken);
        Assert.Equal(expected, result.Status);
        Assert.Equal(bench.Reading("scheduler").ToString(), result.Description);
        Assert.Equal(cpu, (double)result.Data["value"], 6);
        Assert.Equal((0.7, 0.9), ((double)result.Data["warning"], (double)result.Data["critical"]));
    }
}
