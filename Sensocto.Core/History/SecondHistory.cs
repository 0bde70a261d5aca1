using Sensocto.Core.Sensors;

namespace Sensocto.Core.History;

/// <summary>
/// One attribute's last hour, at any level, as lowest, mean and highest of each second that had samples: seconds without any take no memory
/// and are gaps. A chain of blocks; the oldest is dropped when it is an hour old, or when the store has no more for this attribute.
/// One writer; readers copy. Locks on itself: with fifty thousand of them, a lock object each would be one more cache line per turn.
/// </summary>
internal sealed class SecondHistory(HistoryStore store)
{
    public const int MostSeconds = 3_600;
    private readonly BlockPool _pool = store.Blocks;
    private int _oldest = BlockPool.None;
    private int _newest = BlockPool.None;
    private int _blocks;

    /// <summary>The times of the oldest and the newest second kept; null while there is none.</summary>
    public Extent? Extent
    {
        get
        {
            lock (this)
            {
                return _oldest == BlockPool.None ? null : new Extent(TicksOf(_oldest, 0), TicksOf(_newest, ^1));
            }
        }
    }

    /// <summary>Keeps a second that is over and had samples; each is newer than all before.</summary>
    public void Add(in OpenSecond second)
    {
        lock (this)
        {
            if (!IsRoomFor(second) && !TryTakeBlock(second))
            {
                return;
            }

            ref var head = ref _pool.HeadOf(_newest);
            _pool.BucketsOf(_newest)[head.Used++] = new SecondBucket(second, head);
        }
    }

    /// <summary>Frees the blocks beyond its part, as the next second otherwise would: there may be none. Only for the writer.</summary>
    public void GiveBack()
    {
        if (_blocks <= store.BlocksPerAttribute)
        {
            return;
        }

        lock (this)
        {
            while (_blocks > store.BlocksPerAttribute)
            {
                DropOldest();
            }
        }
    }

    /// <summary>Adds the points from one moment up to another to a list, oldest first.</summary>
    /// <param name="from">UTC ticks, included.</param>
    /// <param name="until">UTC ticks, excluded.</param>
    /// <param name="points">The list.</param>
    public void CopyTo(long from, long until, List<HistoryPoint> points)
    {
        lock (this)
        {
            for (var block = _oldest; block != BlockPool.None; block = NextOf(block))
            {
                ref readonly var head = ref _pool.HeadOf(block);
                foreach (ref readonly var bucket in _pool.BucketsOf(block)[..head.Used])
                {
                    if (bucket.TicksIn(head) is var ticks && ticks >= from && ticks < until)
                    {
                        points.Add(bucket.ToPoint(head));
                    }
                }
            }
        }
    }

    /// <summary>Forgets the second that a moment, in UTC ticks, falls into, and all that follow.</summary>
    public void DropFrom(long ticks)
    {
        var second = ticks / TimeSpan.TicksPerSecond;
        lock (this)
        {
            var (last, next, kept) = (BlockPool.None, _oldest, 0);
            while (kept < _blocks && _pool.HeadOf(next).FirstSecond < second)
            {
                (last, next, kept) = (next, _pool.HeadOf(next).Next, kept + 1);
            }

            for (; _blocks > kept; _blocks--)
            {
                var block = next;
                next = _pool.HeadOf(block).Next;
                _pool.Give(block);
            }

            (_oldest, _newest) = (kept == 0 ? BlockPool.None : _oldest, last);
            while (kept > 0 && TicksOf(last, ^1) / TimeSpan.TicksPerSecond >= second)
            {
                _pool.HeadOf(last).Used--;
            }
        }
    }

    /// <summary>Forgets everything and gives the memory back.</summary>
    public void Clear()
    {
        lock (this)
        {
            while (_oldest != BlockPool.None)
            {
                DropOldest();
            }
        }
    }

    private long TicksOf(int block, Index index)
    {
        ref readonly var head = ref _pool.HeadOf(block);
        return _pool.BucketsOf(block)[..head.Used][index].TicksIn(head);
    }

    private int NextOf(int block) => block == _newest ? BlockPool.None : _pool.HeadOf(block).Next;

    private bool IsRoomFor(in OpenSecond second)
    {
        if (_newest == BlockPool.None)
        {
            return false;
        }

        ref readonly var head = ref _pool.HeadOf(_newest);
        return head.Used < BlockPool.BlockSize
            && second.Number - head.FirstSecond < SecondBucket.MostSeconds
            && head.Suits(second);
    }

    private bool TryTakeBlock(in OpenSecond second)
    {
        while (_blocks > 0 && (_blocks >= store.BlocksPerAttribute || IsOldestTooOld(second)))
        {
            DropOldest();
        }

        var block = store.BlocksPerAttribute == 0 ? BlockPool.None : _pool.Take();
        if (block == BlockPool.None && _blocks > 0)
        {
            // Others still hold more than their share.
            DropOldest();
            block = _pool.Take();
        }

        if (block == BlockPool.None)
        {
            return false;
        }

        _pool.HeadOf(block) = new BlockHead { FirstSecond = second.Number, Origin = Math.Round(second.Least) };
        Link(block);
        return true;
    }

    private bool IsOldestTooOld(in OpenSecond second) =>
        NextOf(_oldest) is var next
        && next != BlockPool.None
        && _pool.HeadOf(next).FirstSecond <= second.Number - MostSeconds;

    private void Link(int block)
    {
        if (_newest == BlockPool.None)
        {
            _oldest = block;
        }
        else
        {
            _pool.HeadOf(_newest).Next = block;
        }

        _newest = block;
        _blocks++;
    }

    private void DropOldest()
    {
        var block = _oldest;
        _oldest = NextOf(block);
        if (_oldest == BlockPool.None)
        {
            _newest = BlockPool.None;
        }

        _pool.Give(block);
        _blocks--;
    }
}
