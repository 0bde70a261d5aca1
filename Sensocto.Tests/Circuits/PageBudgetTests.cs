using Sensocto.Dashboard.Circuits;
using Sensocto.Tests.Feeds;
using Sensocto.Tests.Load;

namespace Sensocto.Tests.Circuits;

public sealed class PageBudgetTests : IDisposable
{
    private readonly WallClock _time = new();
    private readonly TestMeters _meters = new();
    private readonly CircuitMetrics _metrics;
    private readonly PageBudget _budget;

    public PageBudgetTests()
    {
        _metrics = new CircuitMetrics(_meters);
        _budget = new PageBudget(_time, _metrics);
    }

    public void Dispose() => _meters.Dispose();

    [Fact]
    public void An_honest_page_is_never_refused_for_hours()
    {
        for (var second = 0; second < 7_200; second++)
        {
            for (var call = 0; call < 40; call++)
            {
                Assert.True(_budget.TakeCall());
            }

            Assert.True(_budget.TakeReport(1_000));
            _time.Sleep(TimeSpan.FromSeconds(1));
        }
    }

    [Fact]
    public void Calls_beyond_the_most_at_once_are_refused_until_time_has_passed()
    {
        Assert.Equal(PageBudget.MaxCalls, Taken(PageBudget.MaxCalls + 50, _budget.TakeCall));
        Assert.Equal(50, _metrics.ViolationsOf(Violation.TooManyCalls));
        _time.Sleep(TimeSpan.FromSeconds(0.5));
        Assert.Equal(PageBudget.CallsPerSecond / 2, Taken(PageBudget.CallsPerSecond / 2, _budget.TakeCall));
        Assert.False(_budget.TakeCall());
    }

    [Fact]
    public void A_report_costs_its_entries_and_one_and_is_refused_whole()
    {
        Assert.Equal(19, Taken(20, () => _budget.TakeReport(1_000)));
        Assert.True(_budget.TakeReport(980));
        Assert.False(_budget.TakeReport(0));
        _time.Sleep(TimeSpan.FromSeconds(1));
        Assert.False(_budget.TakeReport(PageBudget.EventsPerSecond));
        Assert.True(_budget.TakeReport(PageBudget.EventsPerSecond - 1));
        Assert.Equal(3, _metrics.ViolationsOf(Violation.TooManyEvents));
    }

    [Fact]
    public void A_hundred_violations_are_borne_and_one_more_spends_the_page_for_good()
    {
        for (var i = 0; i < PageBudget.MaxViolations; i++)
        {
            _budget.Note(Violation.UnsoundReport);
        }

        Assert.False(_budget.IsSpent);
        _budget.Note(Violation.UnknownHandle);
        Assert.True(_budget.IsSpent);
        _budget.Note(Violation.UnknownHandle);
        _time.Sleep(TimeSpan.FromHours(1));
        Assert.True(_budget.IsSpent);
        Assert.Equal(1, _metrics.ClosedForAbuseCount);
        Assert.Equal(102, Read.Metric(_meters, "Sensocto.Live", "sensocto.live.page.violations"));
    }

    [Fact]
    public void One_violation_a_second_is_forgiven()
    {
        for (var i = 0; i < 1_000; i++)
        {
            _budget.Note(Violation.UnknownHandle);
            _time.Sleep(TimeSpan.FromSeconds(1));
        }

        Assert.False(_budget.IsSpent);
    }

    private static int Taken(int tries, Func<bool> take) => Enumerable.Range(0, tries).Count(_ => take());
}
