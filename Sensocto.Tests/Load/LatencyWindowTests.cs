using Sensocto.Core.Load;

namespace Sensocto.Tests.Load;

public sealed class LatencyWindowTests
{
    private readonly LatencyWindow _window = new();

    [Fact]
    public void Without_latencies_a_percentile_is_nought() => Assert.Equal([0.0], _window.Percentiles(0.95));

    [Fact]
    public void A_percentile_is_the_least_that_so_many_do_not_exceed()
    {
        Add(Enumerable.Range(1, 100).Reverse());
        Assert.Equal([1.0, 50.0, 95.0, 100.0], _window.Percentiles(0.01, 0.5, 0.95, 1));
    }

    [Fact]
    public void The_share_of_nought_is_the_lowest()
    {
        Add([7, 5, 6]);
        Assert.Equal([5.0, 7.0], _window.Percentiles(0, 1));
    }

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    [InlineData(95)]
    [InlineData(double.NaN)]
    public void A_share_that_is_none_is_refused_whether_or_not_anything_is_kept(double share)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => _window.Percentiles(share));
        Add([5, 6]);
        Assert.Throws<ArgumentOutOfRangeException>(() => _window.Percentiles(0.5, share));
    }

    [Fact]
    public void The_oldest_is_written_over()
    {
        Add(Enumerable.Repeat(1_000, 3));
        Add(Enumerable.Repeat(7, LatencyWindow.Capacity));
        Assert.Equal([7.0], _window.Percentiles(1));
        Assert.Equal(LatencyWindow.Capacity + 3, _window.Count);
    }

    [Fact]
    public void Each_is_told_as_it_comes()
    {
        var told = new List<TimeSpan>();
        _window.Added += told.Add;
        Add([5, 6]);
        Assert.Equal([5.0, 6.0], told.Select(t => t.TotalMilliseconds));
    }

    private void Add(IEnumerable<int> latencies)
    {
        foreach (var ms in latencies)
        {
            _window.Add(TimeSpan.FromMilliseconds(ms));
        }
    }
}
