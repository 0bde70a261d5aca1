using Sensocto.Dashboard.Monitoring.Thresholds;

namespace Sensocto.Tests.Monitoring.Thresholds;

public sealed class ThresholdTests : IDisposable
{
    private readonly MonitorBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData("pending-keys", 100, 1_000)]
    [InlineData("tracked-keys", 10_000, 50_000)]
    [InlineData("memory", 2_048, 4_096)]
    [InlineData("scheduler", 0.7, 0.9)]
    [InlineData("pool-queue", 100, 1_000)]
    public void The_bounds_are_those_of_the_checklist(string name, double warning, double critical)
    {
        var reading = _bench.Reading(name);
        Assert.Equal((warning, critical), (reading.Warning, reading.Critical));
        Assert.Equal(ThresholdState.Normal, reading.State);
    }

    [Theory]
    [InlineData(700, ThresholdState.Normal)]
    [InlineData(701, ThresholdState.Warning)]
    [InlineData(900, ThresholdState.Warning)]
    [InlineData(901, ThresholdState.Critical)]
    public void A_bound_itself_is_still_good(long queue, ThresholdState expected)
    {
        using var bench = new MonitorBench(new ThresholdOptions { PoolQueue = { Warning = 700, Critical = 900 } });
        bench.Probe.Figures = bench.Probe.Figures with { Queue = queue };
        bench.Sample(3);
        Assert.Equal(expected, bench.Reading("pool-queue").State);
    }

    [Fact]
    public void It_takes_three_samples_to_rise_and_five_to_fall_by_one()
    {
        _bench.Sample(2, cpu: 0.95);
        Assert.Equal(ThresholdState.Normal, State);
        _bench.Sample(1, cpu: 0.95);
        Assert.Equal(ThresholdState.Critical, State);
        _bench.Sample(4, cpu: 0.1);
        Assert.Equal(ThresholdState.Critical, State);
        _bench.Sample(1, cpu: 0.1);
        Assert.Equal(ThresholdState.Warning, State);
        _bench.Sample(5, cpu: 0.1);
        Assert.Equal(ThresholdState.Normal, State);
    }

    [Fact]
    public void A_figure_that_flutters_about_a_bound_does_not_change_the_state()
    {
        _bench.Sample(3, cpu: 0.72);
        for (var i = 0; i < 20; i++)
        {
            _bench.Sample(1, cpu: i % 2 == 0 ? 0.68 : 0.72);
            Assert.Equal(ThresholdState.Warning, State);
        }
    }

    [Fact]
    public void A_reading_says_the_figure_and_the_bounds()
    {
        _bench.Probe.Figures = _bench.Probe.Figures with { MemoryBytes = 2_500L << 20 };
        _bench.Sample(3, cpu: 0.715);
        Assert.Equal("71.5 %; warning above 70 %, critical above 90 %", _bench.Reading("scheduler").ToString());
        Assert.Equal("2.4 GB; warning above 2.0 GB, critical above 4.0 GB", _bench.Reading("memory").ToString());
        Assert.Equal("0; warning above 10,000, critical above 50,000", _bench.Reading("tracked-keys").ToString());
    }

    private ThresholdState State => _bench.Reading("scheduler").State;
}
