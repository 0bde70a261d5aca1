namespace Sensocto.Core.History;

/// <summary>What is known of a block beside its buckets.</summary>
internal struct BlockHead
{
    /// <summary>What the buckets' values are differences to; a whole number, so that whole numbers stay whole.</summary>
    public double Origin;

    /// <summary>What the buckets' times are differences to, in seconds since 0001-01-01.</summary>
    public long FirstSecond;

    /// <summary>The block that follows in its owner's chain, or among those that are free.</summary>
    public int Next;

    /// <summary>How many of the buckets are filled.</summary>
    public int Used;
}
