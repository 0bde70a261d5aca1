namespace Sensocto.Core.Attention;

/// <summary>
/// One viewer's interest in one key, in 8 bytes: half a million memberships must fit in a few megabytes.
/// The boost's end is kept modulo 2^24 ms (4.6 hours), far beyond the longest boost: one that seems to last longer than a boost can
/// ended earlier, while the process was frozen.
/// </summary>
internal readonly record struct InterestSlot(ulong Raw)
{
    // A boost lasts at most a minute.
    private const uint LongestBoostMs = 1 << 16;
    private const uint DeadlineMask = 0xFF_FFFF;

    public InterestSlot(int cell, InterestBits bits, long boostEndMs)
        : this(
            ((ulong)(uint)cell << 32)
                | ((ulong)((uint)boostEndMs & DeadlineMask) << 8)
                | (byte)(bits | InterestBits.Occupied)
        ) { }

    public bool IsEmpty => Raw == 0;

    public int Cell => (int)(Raw >> 32);

    public InterestBits Bits => (InterestBits)(byte)Raw & ~InterestBits.Occupied;

    /// <summary>The time left of the boost at <paramref name="nowMs"/>; negative when it is over.</summary>
    public int BoostLeftMs(long nowMs)
    {
        var difference = ((uint)(Raw >> 8) - (uint)nowMs) & DeadlineMask;
        return difference <= LongestBoostMs ? (int)difference : (int)(difference | ~DeadlineMask);
    }

    public InterestSlot With(InterestBits bits) => new((Raw & ~0xFFUL) | (byte)(bits | InterestBits.Occupied));

    public InterestSlot WithBoostEnd(InterestBits bits, long boostEndMs) => new(Cell, bits, boostEndMs);
}
