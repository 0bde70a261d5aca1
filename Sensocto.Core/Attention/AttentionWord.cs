using System.Numerics;

namespace Sensocto.Core.Attention;

/// <summary>
/// Everything that decides a key's level, in one 64-bit word, so that one atomic add is a whole transition and one load is a whole read.
/// <code>
/// bit 63      removed: it is the highest bit then, whatever the fields say, and the level reads None (A12)
/// bits 42–62  viewers whose interest ranks High
/// bits 21–41  viewers whose interest ranks Medium
/// bits 1–20   viewers whose interest ranks Low (capped by their battery, A11)
/// bit 0       seen: had a viewer less than a linger ago (A1)
/// </code>
/// No field can overflow: there are at most <see cref="MaxViewers"/> viewers, and each counts once per key.
/// </summary>
internal static class AttentionWord
{
    public const int MaxViewers = 1_000_000;
    public const long Seen = 1;
    public const long LowUnit = 1L << 1;
    public const long MediumUnit = 1L << 21;
    public const long HighUnit = 1L << 42;
    public const long Removed = long.MinValue;

    // The level by the number of leading zeros: a field is 21 bits wide, and the mark counts as Low. A look-up instead of comparisons
    // keeps a read under a nanosecond, as A10 asks.
    // csharpier-ignore
    private static ReadOnlySpan<byte> LevelByLeadingZeros =>
        [
            0, // removed
            3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
            2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2,
            1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
            0, // nothing
        ];

    public static AttentionLevel LevelOf(long word) =>
        (AttentionLevel)LevelByLeadingZeros[BitOperations.LeadingZeroCount((ulong)word)];

    public static int ViewersOf(long word) =>
        (int)((word >> 1) & 0xF_FFFF) + (int)((word >> 21) & 0x1F_FFFF) + (int)((word >> 42) & 0x1F_FFFF);

    public static bool HasViewers(long word) => (word & ~(Removed | Seen)) != 0;

    public static long UnitOf(AttentionLevel rank) =>
        rank switch
        {
            AttentionLevel.High => HighUnit,
            AttentionLevel.Medium => MediumUnit,
            AttentionLevel.Low => LowUnit,
            _ => 0,
        };
}
