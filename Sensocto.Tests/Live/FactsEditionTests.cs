using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Dashboard.Live;

namespace Sensocto.Tests.Live;

public sealed class FactsEditionTests
{
    private static readonly RowFacts Crowded = new(
        AttentionLevel.Medium,
        AttributeState.Live,
        TimeSpan.FromSeconds(1),
        new WatcherSummary(12, "", "")
    );

    [Fact]
    public void Nothing_is_told_apart_from_the_first() => Assert.NotEqual(default, FactsEdition.First);

    [Fact]
    public void A_crowd_that_is_another_number_is_another_edition_and_no_more()
    {
        var next = FactsEdition.First.Next(Crowded, Crowded with { Watchers = new WatcherSummary(13, "", "") });
        Assert.Equal(new FactsEdition(2, 1, 1), next);
    }

    [Fact]
    public void Another_level_is_told_where_it_is_looked_at_or_with_everything() =>
        Assert.Equal(
            new FactsEdition(2, 2, 1),
            FactsEdition.First.Next(Crowded, Crowded with { Level = AttentionLevel.High })
        );

    [Fact]
    public void What_is_wrong_is_another_in_every_way() =>
        Assert.Equal(
            new FactsEdition(2, 2, 2),
            FactsEdition.First.Next(Crowded, Crowded with { State = AttributeState.Stale })
        );
}
