using Sensocto.Core.Sensors;

namespace Sensocto.Core.Attention;

/// <summary>
/// Everything one viewer watches, and its mode: the rules A3 to A7 and A11 for one viewer, as plain state without locks or callbacks.
/// Each step moves the counters of the keys concerned and returns the movements, which the caller settles after it releases its lock.
/// Bounded by <see cref="AttentionOptions.MaxInterestsPerViewer"/> and the keys of pinned sensors. Not thread-safe.
/// </summary>
internal sealed class InterestBook(AttentionClock clock, CellRegistry cells, int most)
{
    private readonly InterestMap _map = new();
    private PriorityQueue<int, long>? _boosts;
    private AttentionLevel _cap = AttentionLevel.High;

    public ViewerMode Mode { get; private set; }

    public long BoostMs { get; set; }

    public int Count => _map.Count;

    public bool IsClosed => (Mode & ViewerMode.Closed) != 0;

    /// <summary>
    /// Takes the page's report about a key. <paramref name="boostDue"/> is the end of a boost that the timeline does not know yet, or 0.
    /// False if refused: viewer closed, key removed, or one key too many.
    /// </summary>
    public bool Set(AttentionCell cell, InterestBits reported, out Movement movement, out long boostDue)
    {
        movement = default;
        boostDue = 0;
        var slot = _map.Find(cell.Index);
        var old = slot.Bits;
        if (IsClosed || (cell.IsRemoved && (reported & ~old) != 0))
        {
            return false;
        }

        if (slot.IsEmpty && (reported == InterestBits.None || _map.Count >= most))
        {
            return reported == InterestBits.None;
        }

        var bits = (old & ~InterestBits.Reported) | reported;
        slot = slot.IsEmpty ? new InterestSlot(cell.Index, bits, 0) : slot.With(bits);
        if ((reported & InterestBits.Hover) != 0)
        {
            slot = slot.With(bits & ~InterestBits.Boost);
        }
        else if ((old & InterestBits.Hover) != 0 && Mode == ViewerMode.Present && BoostMs > 0)
        {
            slot = StartBoost(slot, out boostDue);
        }

        movement = Move(cell, old, slot.Bits);
        _map.Put(slot);
        return true;
    }

    /// <summary>Pins a sensor's keys. None is refused, because the cap per operator bounds them; pinned keys reduce how many others may be reported.</summary>
    public void Pin(AttentionCell[] pinned, List<(AttentionCell Cell, Movement Movement)> moved)
    {
        foreach (var cell in pinned)
        {
            var slot = _map.Find(cell.Index);
            var bits = slot.Bits | InterestBits.Pin;
            if (bits != slot.Bits)
            {
                moved.Add((cell, Move(cell, slot.Bits, bits)));
                _map.Put(slot.IsEmpty ? new InterestSlot(cell.Index, bits, 0) : slot.With(bits));
            }
        }
    }

    /// <summary>
    /// Unpins every key of a sensor, including those that the catalog no longer has, which would otherwise come back
    /// pinned.
    /// </summary>
    public void Unpin(SensorId sensor, List<(AttentionCell Cell, Movement Movement)> moved)
    {
        foreach (ref var slot in _map.Slots)
        {
            if ((slot.Bits & InterestBits.Pin) != 0 && cells.At(slot.Cell) is { } cell && cell.Sensor.Id == sensor)
            {
                var bits = slot.Bits & ~InterestBits.Pin;
                moved.Add((cell, Move(cell, slot.Bits, bits)));
                slot = slot.With(bits);
            }
        }

        _map.Prune();
    }

    /// <summary>
    /// Clears bits on every key except the given ones and changes the mode or cap, then moves the keys whose rank changed.
    /// Costs a pass over the book.
    /// </summary>
    public void Rerank(
        List<(AttentionCell Cell, Movement Movement)> moved,
        InterestBits forget = InterestBits.None,
        ViewerMode enter = ViewerMode.Present,
        ViewerMode leave = ViewerMode.Present,
        AttentionLevel? cap = null,
        HashSet<int>? except = null
    )
    {
        var (oldMode, oldCap) = (Mode, _cap);
        Mode = (oldMode | enter) & ~leave;
        _cap = cap ?? oldCap;
        var nowMs = clock.NowMs;
        moved.EnsureCapacity(_map.Count);
        foreach (ref var slot in _map.Slots)
        {
            if (slot.IsEmpty || except?.Contains(slot.Cell) == true)
            {
                continue;
            }

            var cell = cells.At(slot.Cell);
            if (cell is null)
            {
                // Its sensor was removed while this viewer did not count: the index will never be used again.
                slot = slot.With(InterestBits.None);
                continue;
            }

            var before = InterestRank.Of(slot.Bits, oldMode, oldCap);
            slot = slot.With(slot.Bits & ~forget);
            var after = InterestRank.Of(slot.Bits, Mode, _cap);
            if (before != after)
            {
                moved.Add((cell, cell.Move(before, after, nowMs)));
            }
        }

        if (IsClosed)
        {
            _map.Clear();
            _boosts = null;
        }

        _map.Prune();
    }

    /// <summary>Ends the boosts that are over and returns when the next one ends; <see cref="long.MaxValue"/> if none is running.</summary>
    public long EndBoosts(long nowMs, List<(AttentionCell Cell, Movement Movement)> moved)
    {
        while (_boosts is not null && _boosts.TryPeek(out var index, out var due))
        {
            if (due > nowMs)
            {
                return due;
            }

            _boosts.Dequeue();
            EndBoost(index, nowMs, moved);
        }

        return long.MaxValue;
    }

    /// <summary>The viewer's part in a key's level, for others to read; null if it has none.</summary>
    public Watcher? Watch(AttentionCell cell, ViewerInfo info)
    {
        var slot = _map.Find(cell.Index);
        var level = InterestRank.Of(slot.Bits, Mode, _cap);
        if (level == AttentionLevel.None)
        {
            return null;
        }

        var isShown = (Mode & ViewerMode.Hidden) == 0;
        var boost = (slot.Bits & InterestBits.Boost) != 0 ? Math.Max(0, slot.BoostLeftMs(clock.NowMs)) : 0;
        return new Watcher(
            info,
            level,
            isShown ? (Interest)(slot.Bits & InterestBits.Reported) : Interest.None,
            (slot.Bits & InterestBits.Pin) != 0,
            TimeSpan.FromMilliseconds(boost)
        );
    }

    /// <summary>Whether the viewer counts for a key at all: <see cref="Watch"/> without the details.</summary>
    public bool Counts(AttentionCell cell) =>
        InterestRank.Of(_map.Find(cell.Index).Bits, Mode, _cap) != AttentionLevel.None;

    public void CollectCells(List<AttentionCell> found)
    {
        foreach (var slot in _map.Slots)
        {
            if (!slot.IsEmpty && cells.At(slot.Cell) is { } cell)
            {
                found.Add(cell);
            }
        }
    }

    private InterestSlot StartBoost(InterestSlot slot, out long newlyDue)
    {
        var nowMs = clock.NowMs;
        var end = nowMs + BoostMs;
        newlyDue = 0;
        var isQueued = (slot.Bits & InterestBits.Queued) != 0;
        if (isQueued && slot.BoostLeftMs(nowMs) > BoostMs)
        {
            // The boost was shortened since, so the entry in the queue may be too late.
            isQueued = !_boosts!.Remove(slot.Cell, out _, out _);
        }

        if (!isQueued)
        {
            // The timeline knows the queue's earliest entry, so it must learn of the first one and of any that ends sooner.
            _boosts ??= new PriorityQueue<int, long>();
            newlyDue = _boosts.TryPeek(out _, out var first) && first <= end ? 0 : end;
            _boosts.Enqueue(slot.Cell, end);
        }

        return slot.WithBoostEnd(slot.Bits | InterestBits.Boost | InterestBits.Queued, end);
    }

    private void EndBoost(int index, long nowMs, List<(AttentionCell Cell, Movement Movement)> moved)
    {
        var slot = _map.Find(index);
        if (slot.IsEmpty)
        {
            return;
        }

        var left = slot.BoostLeftMs(nowMs);
        if (left > 0)
        {
            _boosts!.Enqueue(index, nowMs + left);
            return;
        }

        var bits = slot.Bits & ~(InterestBits.Boost | InterestBits.Queued);
        if (cells.At(index) is { } cell)
        {
            var movement = Move(cell, slot.Bits, bits);
            if (!movement.IsNone)
            {
                moved.Add((cell, movement));
            }
        }

        _map.Put(slot.With(bits));
    }

    private Movement Move(AttentionCell cell, InterestBits from, InterestBits to)
    {
        var before = InterestRank.Of(from, Mode, _cap);
        var after = InterestRank.Of(to, Mode, _cap);
        return before == after ? default : cell.Move(before, after, clock.NowMs);
    }
}
