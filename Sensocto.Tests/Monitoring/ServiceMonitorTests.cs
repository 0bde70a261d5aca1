using Microsoft.Extensions.Logging;
using Sensocto.Dashboard.Monitoring;

namespace Sensocto.Tests.Monitoring;

public sealed class ServiceMonitorTests : IDisposable
{
    private readonly MonitorBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void Each_sample_of_the_load_is_one_of_the_service()
    {
        var told = 0;
        using var heard = _bench.Monitor.Subscribe(() => told++);
        _bench.Sample(3, cpu: 0.4);
        Assert.Equal(3, told);
        Assert.Same(_bench.Sampler.Newest, _bench.Monitor.Newest.Load);
        Assert.Equal(4, _bench.Monitor.Trail.Count);
        Assert.Same(_bench.Monitor.Newest, _bench.Monitor.Trail[^1]);
    }

    [Fact]
    public void A_page_that_throws_is_reported_and_the_others_hear_of_each_sample()
    {
        var told = 0;
        using var bad = _bench.Monitor.Subscribe(() => throw new InvalidOperationException("no"));
        using var good = _bench.Monitor.Subscribe(() => told++);
        _bench.Sample(2);
        Assert.Equal(2, told);
        Assert.Equal(["no", "no"], _bench.Log.Collector.GetSnapshot().Select(r => r.Exception?.Message));
    }

    [Fact]
    public void Ten_minutes_are_kept()
    {
        _bench.Sample(ServiceMonitor.Kept + 10);
        var trail = _bench.Monitor.Trail;
        Assert.Equal(ServiceMonitor.Kept, trail.Count);
        Assert.Equal(TimeSpan.FromSeconds(2 * (ServiceMonitor.Kept - 1)), trail[^1].At - trail[0].At);
    }

    [Fact]
    public void A_change_of_state_is_logged_once_as_loud_as_it_is_with_figure_and_bounds()
    {
        _bench.Sample(10, cpu: 0.95);
        _bench.Sample(20, cpu: 0.2);
        Assert.Equal(
            [
                (LogLevel.Error, "Scheduler was Normal and is Critical: 95 %; warning above 70 %, critical above 90 %"),
                (
                    LogLevel.Warning,
                    "Scheduler was Critical and is Warning: 20 %; warning above 70 %, critical above 90 %"
                ),
                (
                    LogLevel.Information,
                    "Scheduler was Warning and is Normal: 20 %; warning above 70 %, critical above 90 %"
                ),
            ],
            _bench.Log.Collector.GetSnapshot().Select(r => (r.Level, r.Message))
        );
    }

    [Fact]
    public void A_monitor_that_was_disposed_samples_no_more()
    {
        _bench.Monitor.Dispose();
        _bench.Sample(2);
        Assert.Single(_bench.Monitor.Trail);
    }
}
