using Sensocto.Core.Attention;

namespace Sensocto.Tests.Attention;

public sealed class InterestRankTests
{
    [Theory]
    [InlineData(InterestBits.View, AttentionLevel.Medium)]
    [InlineData(InterestBits.Hover, AttentionLevel.High)]
    [InlineData(InterestBits.Focus, AttentionLevel.High)]
    [InlineData(InterestBits.Boost, AttentionLevel.High)]
    [InlineData(InterestBits.Pin, AttentionLevel.High)]
    [InlineData(InterestBits.Queued, AttentionLevel.None)]
    [InlineData(InterestBits.None, AttentionLevel.None)]
    public void Each_bit_has_its_rank(object bits, AttentionLevel expected) =>
        Assert.Equal(expected, InterestRank.Of((InterestBits)bits, ViewerMode.Present, AttentionLevel.High));

    [Fact]
    public void A_hidden_viewer_ranks_by_its_pins_alone()
    {
        const InterestBits AllButPin = InterestBits.Reported | InterestBits.Boost;
        Assert.Equal(AttentionLevel.None, InterestRank.Of(AllButPin, ViewerMode.Hidden, AttentionLevel.High));
        Assert.Equal(AttentionLevel.High, InterestRank.Of(InterestBits.Pin, ViewerMode.Hidden, AttentionLevel.High));
    }

    [Theory]
    [InlineData(ViewerMode.Suspended)]
    [InlineData(ViewerMode.Closed)]
    [InlineData(ViewerMode.Suspended | ViewerMode.Hidden)]
    public void Who_is_absent_ranks_nothing(object mode) =>
        Assert.Equal(
            AttentionLevel.None,
            InterestRank.Of(InterestBits.Pin | InterestBits.Reported, (ViewerMode)mode, AttentionLevel.High)
        );

    [Theory]
    [InlineData(InterestBits.View, AttentionLevel.Low, AttentionLevel.Low)]
    [InlineData(InterestBits.View, AttentionLevel.Medium, AttentionLevel.Medium)]
    [InlineData(InterestBits.Hover, AttentionLevel.Medium, AttentionLevel.Medium)]
    [InlineData(InterestBits.None, AttentionLevel.Medium, AttentionLevel.None)]
    public void A_cap_lowers_and_never_raises(object bits, AttentionLevel cap, AttentionLevel expected) =>
        Assert.Equal(expected, InterestRank.Of((InterestBits)bits, ViewerMode.Present, cap));
}
