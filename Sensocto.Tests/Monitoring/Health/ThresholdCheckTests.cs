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
        var result = await AskAsync(check);
        Assert.Equal(expected, result.Status);
        Assert.Equal(bench.Reading("scheduler").ToString(), result.Description);
        Assert.Equal(cpu, (double)result.Data["value"], 6);
        Assert.Equal((0.7, 0.9), ((double)result.Data["warning"], (double)result.Data["critical"]));
    }

    [Fact]
    public async Task A_figure_that_nobody_reads_any_more_is_not_taken_for_a_sound_one()
    {
        using var bench = new MonitorBench();
        var check = new ThresholdCheck(bench.Monitor, WatchedFigure.All.Single(f => f.Name == "scheduler"));
        bench.Sample(1);
        bench.Sampler.Dispose();
        bench.Engine.Run(10_000);
        Assert.Equal(HealthStatus.Healthy, (await AskAsync(check)).Status);
        bench.Engine.Run(1);
        var result = await AskAsync(check);
        Assert.Equal((HealthStatus.Unhealthy, "The newest sample is 10 s old."), (result.Status, result.Description));
    }

    private static Task<HealthCheckResult> AskAsync(ThresholdCheck check) =>
        check.CheckHealthAsync(new HealthCheckContext(), TestContext.Current.CancellationToken);
}
