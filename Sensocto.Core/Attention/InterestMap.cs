namespace Sensocto.Core.Attention;

/// <summary>
/// One viewer's interests by cell index: open addressing with linear probing in one flat array of 8-byte slots, so that each
/// interest costs about 11 bytes and a disconnect walks memory in order. Grows by half and never shrinks, because a viewer's widest
/// view recurs. Bounded by <see cref="AttentionOptions.MaxInterestsPerViewer"/>. Not thread-safe: its viewer's lock guards it.
/// </summary>
internal sealed class InterestMap
{
    private const int FirstCapacity = 16;
    private InterestSlot[] _slots = [];

    public int Count { get; private set; }

    /// <summary>Every slot, including empty ones. Bits may be changed in place if <see cref="Prune"/> follows.</summary>
    public Span<InterestSlot> Slots => _slots;

    public InterestSlot Find(int cell)
    {
        if (_slots.Length == 0)
        {
            return default;
        }

        return _slots[IndexOf(cell)];
    }

    /// <summary>Stores a slot, or removes it if it has no bits.</summary>
    public void Put(InterestSlot slot)
    {
        if (slot.Bits == InterestBits.None)
        {
            Remove(slot.Cell);
            return;
        }

        var index = _slots.Length == 0 ? -1 : IndexOf(slot.Cell);
        if (index < 0 || _slots[index].IsEmpty)
        {
            Add(slot);
            return;
        }

        _slots[index] = slot;
    }

    /// <summary>Removes the slots that were left without bits.</summary>
    public void Prune()
    {
        for (var i = 0; i < _slots.Length; i++)
        {
            while (!_slots[i].IsEmpty && _slots[i].Bits == InterestBits.None)
            {
                RemoveAt(i);
            }
        }
    }

    public void Clear()
    {
        _slots = [];
        Count = 0;
    }

    private void Add(InterestSlot slot)
    {
        if ((Count + 1) * 5 > _slots.Length * 4)
        {
            Grow();
        }

        Count++;
        _slots[IndexOf(slot.Cell)] = slot;
    }

    private void Remove(int cell)
    {
        if (_slots.Length == 0)
        {
            return;
        }

        var index = IndexOf(cell);
        if (!_slots[index].IsEmpty)
        {
            RemoveAt(index);
        }
    }

    private void RemoveAt(int hole)
    {
        Count--;
        for (var next = Next(hole); !_slots[next].IsEmpty; next = Next(next))
        {
            if (Distance(Home(_slots[next].Cell), next) >= Distance(hole, next))
            {
                _slots[hole] = _slots[next];
                hole = next;
            }
        }

        _slots[hole] = default;
    }

    private int IndexOf(int cell)
    {
        var index = Home(cell);
        while (!_slots[index].IsEmpty && _slots[index].Cell != cell)
        {
            index = Next(index);
        }

        return index;
    }

    // Fibonacci hashing, then the high bits scaled to the capacity: spreads neighbouring cells without a division.
    private int Home(int cell) => (int)(((ulong)((uint)cell * 2654435769u) * (uint)_slots.Length) >> 32);

    private int Next(int index) => index + 1 == _slots.Length ? 0 : index + 1;

    private int Distance(int from, int to) => to >= from ? to - from : to - from + _slots.Length;

    private void Grow()
    {
        var old = _slots;
        _slots = new InterestSlot[old.Length == 0 ? FirstCapacity : old.Length + (old.Length / 2)];
        foreach (var slot in old)
        {
            if (!slot.IsEmpty)
            {
                _slots[IndexOf(slot.Cell)] = slot;
            }
        }
    }
}
