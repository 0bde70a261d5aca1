namespace Sensocto.Core.History;

/// <summary>What is known of a block beside its buckets.</summary>
internal struct BlockHead
{
    /// <summary>What the buckets' values are differences to; a whole number, so that whole numbers stay whole.</summary>
    public double Origin;

    // A difference is kept to 24 bits: of what is so much smaller than the origin ten are left, a thousandth of it.
    private const double MostTimes = 1 << 14;

    /// <summary>What the buckets' times are differences to, in seconds since 0001-01-01.</summary>
    public long FirstSecond;

    /// <summary>The block that follows in its owner's chain, or among those that are free.</summary>
    public int Next;

    /// <summary>How many of the buckets are filled.</summary>
    public int Used;

    /// <summary>Whether a second is not lost in the difference to the origin, as after a value that was no measurement.</summary>
    public readonly bool Suits(in OpenSecond second) =>
        Math.Abs(Origin) <= MostTimes * Math.Max(1, Math.Abs(second.Least));
}
