namespace Sensocto.Core.History;

/// <summary>
/// The memory of all seconds: blocks of <see cref="BlockSize"/> buckets, handed out and returned one by one. Memory is allocated in slabs as
/// needed and kept; bounded by the number of blocks given at the start. The scheduler's thread takes and gives; the holder of a block may read it.
/// </summary>
internal sealed class BlockPool(int most)
{
    public const int BlockSize = 32;

    /// <summary>The size of a block, including its head.</summary>
    public const int BlockBytes = (BlockSize * 16) + 24;

    /// <summary>No block.</summary>
    public const int None = -1;

    private const int SlabBlocks = 256;
    private readonly Slab?[] _slabs = new Slab?[(most + SlabBlocks - 1) / SlabBlocks];
    private int _made;
    private int _free = None;

    /// <summary>Memory held, in bytes.</summary>
    public long Bytes => (long)((Volatile.Read(ref _made) + SlabBlocks - 1) / SlabBlocks) * SlabBlocks * BlockBytes;

    /// <summary>A block, or <see cref="None"/> if all are in use.</summary>
    public int Take()
    {
        if (_free != None)
        {
            var block = _free;
            _free = HeadOf(block).Next;
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
        HeadOf(block).Next = _free;
        _free = block;
    }

    public Span<SecondBucket> BucketsOf(int block) =>
        _slabs[block / SlabBlocks]!.Buckets.AsSpan(block % SlabBlocks * BlockSize, BlockSize);

    public ref BlockHead HeadOf(int block) => ref _slabs[block / SlabBlocks]!.Heads[block % SlabBlocks];

    private sealed class Slab
    {
        public readonly SecondBucket[] Buckets = new SecondBucket[SlabBlocks * BlockSize];
        public readonly BlockHead[] Heads = new BlockHead[SlabBlocks];
    }
}
