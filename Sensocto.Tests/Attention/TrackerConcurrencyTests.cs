using Sensocto.Benchmarks.Stress;

namespace Sensocto.Tests.Attention;

/// <summary>Real threads and the real clock: only here the scheduler decides, not a seed. Full size: benchmarks, <c>stress</c>.</summary>
public sealed class TrackerConcurrencyTests
{
    [Fact]
    public void Nothing_is_lost_and_nothing_is_left_over_under_four_threads()
    {
        var outcome = new TrackerStress(threads: 4, operationsEach: 100_000).Run();
        Assert.True(outcome.Failures.Count == 0, outcome.ToString());
    }
}
