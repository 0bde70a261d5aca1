namespace Sensocto.Core.Attention;

/// <summary>A1, A5, A7 and A11 as one pure function: the rank of a viewer's bits, given the viewer's mode and cap.</summary>
internal static class InterestRank
{
    private const InterestBits Highest =
        InterestBits.Hover | InterestBits.Focus | InterestBits.Pin | InterestBits.Boost;

    public static AttentionLevel Of(InterestBits bits, ViewerMode mode, AttentionLevel cap)
    {
        if ((mode & ViewerMode.Absent) != 0)
        {
            return AttentionLevel.None;
        }

        if ((mode & ViewerMode.Hidden) != 0)
        {
            bits &= InterestBits.Pin;
        }

        var level =
            (bits & Highest) != 0 ? AttentionLevel.High
            : (bits & InterestBits.View) != 0 ? AttentionLevel.Medium
            : AttentionLevel.None;
        return level < cap ? level : cap;
    }
}
