using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Dashboard.Live;

namespace Sensocto.Tests.Live;

public sealed class RowFactsTests
{
    private static readonly RowFacts Crowded = new(
        AttentionLevel.Medium,
        AttributeState.Error,
        TimeSpan.FromSeconds(1),
        new WatcherSummary(12, "", ""),
        Error: "dry"
    );

    [Fact]
    public void The_number_of_a_crowd_is_no_other_fact() =>
        Assert.True(Crowded.IsSameBesidesTheCrowd(Crowded with { Watchers = new WatcherSummary(13, "", "") }));

    [Fact]
    public void Another_reason_is_another_fact_and_another_trouble()
    {
        var other = Crowded with { Error = "wet" };
        Assert.False(Crowded.IsSameBesidesTheCrowd(other));
        Assert.False(Crowded.IsAsWell(other));
    }
}
