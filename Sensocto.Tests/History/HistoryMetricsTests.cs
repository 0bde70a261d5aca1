using Microsoft.Extensions.Options;
using Sensocto.Core.History;
using Sensocto.Tests.Load;

namespace Sensocto.Tests.History;

public sealed class HistoryMetricsTests
{
    [Fact]
    public void Each_figure_is_that_of_the_store()
    {
        var store = new HistoryStore(Options.Create(new HistoryOptions { BudgetMb = 32 }));
        using var meters = new TestMeters();
        _ = new HistoryMetrics(meters, store);
        store.Join(10_000);
        var figures = store.Figures;
        Assert.Equal(32 * 1024 * 1024, figures.Budget);
        Assert.Equal(
            [figures.Bytes, figures.Budget, figures.Reach.TotalSeconds],
            new[] { "used", "budget", "reach" }.Select(n =>
                Read.Metric(meters, HistoryMetrics.MeterName, $"sensocto.history.{n}")
            )
        );
        Assert.InRange(figures.Reach, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(59));
    }
}
