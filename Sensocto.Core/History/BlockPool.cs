namespace Sensocto.Core.History;

/// <summary>
/// The memory of all seconds: blocks of <see cref="BlockSize"/> buckets, handed out and taken back one by one. Memory comes in slabs, when it
/// is needed, and stays; bounded by the number of blocks given at the start. The scheduler's thread takes and gives; who holds a block may read it.
/// </summary>
internal sealed class BlockPool(int most)
{
    public const int BlockSize = 32;

    /// <summary>What a block takes, its share of the lists beside it included.</summary>
    public const int BlockBytes = (BlockSize * 16) + sizeof(double) + sizeof(long) + (2 * sizeof(int));

    /// <summary>No block.</summary>
    public const int None = -1;

    private const int SlabBlocks = 256;
    private readonly Slab?[] _slabs = new Slab?[(most + SlabBlocks - 1) / SlabBlocks];
    private int _made;
    private int _free = None;

    /// <summary>Memory held, in bytes.</summary>
    public long Bytes => (long)((Volatile.Read(ref _made) + SlabBlocks - 1) / SlabBlocks) * SlabBlocks * BlockBytes;

    /// <summary>A block, or <see cref="None"/> where all are in use.</summary>
    public int Take()
    {
        if (_free != None)
        {
            var block = _free;
            _free = NextOf(block);
            return block;
        }

        if (_made == most)
        {
            return None;
        }

        _slabs[_made / SlabBlocks] ??= new Slab();
        return _made++;
    }

    public void Give(int block)
    {
        NextOf(block) = _free;
        _free = block;
    }

    public Span<SecondBucket> BucketsOf(int block) =>
        _slabs[block / SlabBlocks]!.Buckets.AsSpan(block % SlabBlocks * BlockSize, BlockSize);

    /// <summary>The block that follows in its owner's chain.</summary>
    public ref int NextOf(int block) => ref _slabs[block / SlabBlocks]!.Next[block % SlabBlocks];

    /// <summary>What the block's values are differences to; a whole number, so that whole numbers stay whole.</summary>
    public ref double OriginOf(int block) => ref _slabs[block / SlabBlocks]!.Origins[block % SlabBlocks];

    /// <summary>What the block's times are differences to, in seconds since 0001-01-01.</summary>
    public ref long FirstSecondOf(int block) => ref _slabs[block / SlabBlocks]!.FirstSeconds[block % SlabBlocks];

    /// <summary>How many of the block's buckets are filled.</summary>
    public ref int UsedOf(int block) => ref _slabs[block / SlabBlocks]!.Used[block % SlabBlocks];

    private sealed class Slab
    {
        public readonly SecondBucket[] Buckets = new SecondBucket[SlabBlocks * BlockSize];
        public readonly double[] Origins = new double[SlabBlocks];
        public readonly long[] FirstSeconds = new long[SlabBlocks];
        public readonly int[] Next = new int[SlabBlocks];
        public readonly int[] Used = new int[SlabBlocks];
    }
}
