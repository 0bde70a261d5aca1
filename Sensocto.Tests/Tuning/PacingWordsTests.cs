using Sensocto.Core.Pacing;
using Sensocto.Dashboard.Tuning;

namespace Sensocto.Tests.Tuning;

public sealed class PacingWordsTests
{
    [Fact]
    public void The_same_law_differs_in_nothing() =>
        Assert.Equal("", PacingWords.Difference(new PacingOptions(), new PacingOptions()));

    [Fact]
    public void Each_figure_that_differs_is_said()
    {
        var law = new PacingOptions
        {
            BaseWindow = TimeSpan.FromSeconds(1),
            High = new(0.4, 30, 500),
            None = new(10, 6_000, 60_000),
        };
        Assert.Equal(
            "base window 500 → 1,000 ms; High × 0.2 → 0.4; None at least 5,000 → 6,000 ms; None at most 30,000 → 60,000 ms",
            PacingWords.Difference(new PacingOptions(), law)
        );
    }
}
