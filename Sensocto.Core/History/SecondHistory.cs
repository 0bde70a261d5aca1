using Sensocto.Core.Sensors;

namespace Sensocto.Core.History;

/// <summary>
/// One attribute's last hour as lowest, mean and highest of each second that had samples, whatever the level: seconds without any take no memory
/// and are gaps. A chain of blocks; the oldest block goes when it is an hour old, or when the store has no more for this attribute.
/// One writer; readers copy. Guarded by itself: with fifty thousand of them a lock of its own would be one more cache line a turn.
/// </summary>
internal sealed class SecondHistory(HistoryStore store)
{
    public const int MostSeconds = 3_600;
    private readonly BlockPool _pool = store.Blocks;
    private OpenSecond _open;
    private long _openSecond;
    private long _openEnd;
    private bool _isOpenKept;
    private int _oldest = BlockPool.None;
    private int _newest = BlockPool.None;
    private int _blocks;

    /// <summary>When the oldest and the newest that are kept were measured; null while nothing is.</summary>
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

    /// <summary>Takes in samples, oldest first, each newer than all before.</summary>
    public void Add(ReadOnlySpan<Sample> samples)
    {
        lock (this)
        {
            foreach (ref readonly var sample in samples)
            {
                if (sample.Ticks >= _openEnd)
                {
                    KeepOpenSecond();
                    _openSecond = sample.Ticks / TimeSpan.TicksPerSecond;
                    _openEnd = (_openSecond + 1) * TimeSpan.TicksPerSecond;
                    (_open, _isOpenKept) = (default, false);
                }

                _open.Add(sample);
            }

            KeepOpenSecond();
        }
    }

    /// <summary>Adds what was measured from a moment on and before another to a list, oldest first.</summary>
    /// <param name="from">UTC ticks, included.</param>
    /// <param name="until">UTC ticks, excluded.</param>
    /// <param name="points">Where they go.</param>
    public void CopyTo(long from, long until, List<HistoryPoint> points)
    {
        lock (this)
        {
            for (var block = _oldest; block != BlockPool.None; block = NextOf(block))
            {
                var first = _pool.FirstSecondOf(block);
                var origin = _pool.OriginOf(block);
                foreach (ref readonly var bucket in _pool.BucketsOf(block)[.._pool.UsedOf(block)])
                {
                    if (bucket.TicksFrom(first) is var ticks && ticks >= from && ticks < until)
                    {
                        points.Add(bucket.ToPoint(first, origin));
                    }
                }
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

            (_open, _openEnd, _isOpenKept) = (default, 0, false);
        }
    }

    private long TicksOf(int block, Index index) =>
        _pool.BucketsOf(block)[.._pool.UsedOf(block)][index].TicksFrom(_pool.FirstSecondOf(block));

    private int NextOf(int block) => block == _newest ? BlockPool.None : _pool.NextOf(block);

    // Also the second that is not over yet: who reads now sees it.
    private void KeepOpenSecond()
    {
        if (_open.Count == 0 || (!_isOpenKept && !TryTakeBucket()))
        {
            return;
        }

        _isOpenKept = true;
        _pool.BucketsOf(_newest)[_pool.UsedOf(_newest) - 1] = new SecondBucket(
            _openSecond - _pool.FirstSecondOf(_newest),
            _open,
            _pool.OriginOf(_newest)
        );
    }

    private bool TryTakeBucket()
    {
        var isFull =
            _newest == BlockPool.None
            || _pool.UsedOf(_newest) == BlockPool.BlockSize
            || _openSecond - _pool.FirstSecondOf(_newest) >= SecondBucket.MostSeconds;
        if (isFull && !TryTakeBlock())
        {
            return false;
        }

        _pool.UsedOf(_newest)++;
        return true;
    }

    private bool TryTakeBlock()
    {
        while (_blocks > 0 && (_blocks >= store.BlocksPerAttribute || IsOldestTooOld()))
        {
            DropOldest();
        }

        var block = store.BlocksPerAttribute == 0 ? BlockPool.None : _pool.Take();
        if (block == BlockPool.None && _blocks > 0)
        {
            // Others hold more than their share still.
            DropOldest();
            block = _pool.Take();
        }

        if (block == BlockPool.None)
        {
            return false;
        }

        Link(block);
        (_pool.FirstSecondOf(block), _pool.OriginOf(block), _pool.UsedOf(block)) = (
            _openSecond,
            Math.Round(_open.Mean),
            0
        );
        return true;
    }

    private bool IsOldestTooOld()
    {
        var next = NextOf(_oldest);
        return next != BlockPool.None && _pool.FirstSecondOf(next) <= _openSecond - MostSeconds;
    }

    private void Link(int block)
    {
        if (_newest == BlockPool.None)
        {
            _oldest = block;
        }
        else
        {
            _pool.NextOf(_newest) = block;
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
