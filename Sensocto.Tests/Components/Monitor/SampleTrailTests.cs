using Sensocto.Dashboard.Components.Monitor;
using Sensocto.Tests.Monitoring;

namespace Sensocto.Tests.Components.Monitor;

public sealed class SampleTrailTests : IDisposable
{
    private readonly MonitorBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void A_rate_is_what_a_count_grows_by_in_a_second_over_the_newest_ten()
    {
        for (var i = 0; i < 20; i++)
        {
            Frames(
                i < 10 ? 100
                : i == 19 ? 30
                : 10
            );
            _bench.Sample(1);
        }

        var trail = new SampleTrail(_bench.Monitor.Trail);
        Assert.Equal((4 * 10 + 30) / 10.0, trail.Rate(s => s.Pages.Frames));
        Assert.Equal(4 * 10 + 30, trail.Growth(s => s.Pages.Frames));
        Assert.Equal([50, 5, 15], trail.Rates(s => s.Pages.Frames).Distinct());
        Assert.Equal(20, trail.Rates(s => s.Pages.Frames).Count);
        Assert.Equal(TimeSpan.FromSeconds(40), trail.Length);
    }

    [Fact]
    public void Length_and_rates_are_of_the_time_that_passed_whatever_the_clock_is_set_to()
    {
        foreach (var by in new[] { -1, 2 })
        {
            _bench.Engine.Clock.Set(TimeSpan.FromHours(by));
            Frames(10);
            _bench.Sample(1);
        }

        var trail = new SampleTrail(_bench.Monitor.Trail);
        Assert.Equal(TimeSpan.FromSeconds(4), trail.Length);
        Assert.Equal([5, 5], trail.Rates(s => s.Pages.Frames));
        Assert.Equal(5, trail.Rate(s => s.Pages.Frames));
    }

    [Fact]
    public void One_sample_has_no_rates()
    {
        var trail = new SampleTrail(_bench.Monitor.Trail);
        Assert.Equal((0, 0), (trail.Rate(s => s.Pages.Frames), trail.Rates(s => s.Pages.Frames).Count));
    }

    private void Frames(int count)
    {
        for (var i = 0; i < count; i++)
        {
            _bench.Live.Metrics.FramesTaken(1, 10, TimeSpan.FromMilliseconds(1));
        }
    }
}
