using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Core.Load;
using Sensocto.Core.Pacing;

namespace Sensocto.Tests.Feeds;

public sealed class StalenessTests
{
    [Theory]
    [InlineData(10, 200, 1_600)]
    [InlineData(10, 5_000, 16_000)]
    [InlineData(1, 200, 4_000)]
    [InlineData(0.1, 5_000, 31_000)]
    public void Silence_is_wrong_after_three_windows_or_periods_and_a_second(double hz, int windowMs, int limitMs)
    {
        var window = new SendWindow(
            TimeSpan.FromMilliseconds(windowMs),
            BatchContent.Summary,
            AttentionLevel.None,
            LoadLevel.Normal
        );
        Assert.Equal(TimeSpan.FromMilliseconds(limitMs), Staleness.Limit(FakeFeed.Attribute("a", hz), window));
    }
}
