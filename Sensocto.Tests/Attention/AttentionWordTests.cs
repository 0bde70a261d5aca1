using FsCheck.Xunit;
using Sensocto.Core.Attention;

namespace Sensocto.Tests.Attention;

public sealed class AttentionWordTests
{
    private const int Most = AttentionWord.MaxViewers;

    [Property]
    public bool The_highest_rank_that_anybody_holds_is_the_level(ushort low, ushort medium, ushort high, bool seen)
    {
        var expected =
            high > 0 ? AttentionLevel.High
            : medium > 0 ? AttentionLevel.Medium
            : low > 0 || seen ? AttentionLevel.Low
            : AttentionLevel.None;
        var word = Word(low, medium, high, seen);
        return AttentionWord.LevelOf(word) == expected
            && AttentionWord.ViewersOf(word) == low + medium + high
            && AttentionWord.HasViewers(word) == (low + medium + high > 0);
    }

    [Property]
    public bool A_removed_key_reads_none_and_keeps_its_viewers(ushort low, ushort medium, ushort high, bool seen)
    {
        var word = Word(low, medium, high, seen) | AttentionWord.Removed;
        return AttentionWord.LevelOf(word) == AttentionLevel.None
            && AttentionWord.ViewersOf(word) == low + medium + high
            && AttentionWord.HasViewers(word) == (low + medium + high > 0);
    }

    [Theory]
    [InlineData(Most, 0, 0, AttentionLevel.Low)]
    [InlineData(0, Most, 0, AttentionLevel.Medium)]
    [InlineData(0, 0, Most, AttentionLevel.High)]
    public void As_many_viewers_as_there_may_be_stay_in_their_field(int low, int medium, int high, AttentionLevel level)
    {
        var word = Word(low, medium, high, seen: true);
        Assert.Equal((level, Most), (AttentionWord.LevelOf(word), AttentionWord.ViewersOf(word)));
    }

    [Fact]
    public void A_rank_of_none_weighs_nothing() => Assert.Equal(0, AttentionWord.UnitOf(AttentionLevel.None));

    private static long Word(int low, int medium, int high, bool seen) =>
        (low * AttentionWord.UnitOf(AttentionLevel.Low))
        + (medium * AttentionWord.UnitOf(AttentionLevel.Medium))
        + (high * AttentionWord.UnitOf(AttentionLevel.High))
        + (seen ? AttentionWord.Seen : 0);
}
