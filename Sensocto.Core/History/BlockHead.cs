namespace Sensocto.Core.History;

/// <summary>What is stored of a block besides its buckets.</summary>
internal struct BlockHead
{
    /// <summary>The base that the buckets' values are relative to; a whole number, so that whole numbers stay whole.</summary>
    public double Origin;

    // A difference has 24 bits: a value this many times smaller than the origin keeps ten of them, a thousandth of it.
    private const double MostTimes = 1 << 14;

    /// <summary>The base that the buckets' times are relative to, in seconds since 0001-01-01.</summary>
    public long FirstSecond;

    /// <summary>The next block in its owner's chain, or in the list of free blocks.</summary>
    public int Next;

    /// <summary>How many of the buckets are filled.</summary>
    public int Used;

    /// <summary>Whether a second keeps its precision relative to the origin; it does not after a value that was no measurement.</summary>
    public readonly bool Suits(in OpenSecond second) =>
        Math.Abs(Origin) <= MostTimes * Math.Max(1, Math.Abs(second.Least));
}
