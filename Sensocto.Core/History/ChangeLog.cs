namespace Sensocto.Core.History;

/// <summary>
/// One attribute's changes, newest last. Takes no memory before the first, and is bounded by what the store allows: the oldest are dropped first.
/// One writer, any number of readers. Locks on itself, as <see cref="SecondHistory"/> does.
/// </summary>
internal sealed class ChangeLog<T>(HistoryStore store)
{
    private const int FirstSize = 4;
    private T[] _entries = [];
    private int _count;

    public void Add(T entry)
    {
        lock (this)
        {
            var most = store.ChangesPerAttribute;
            if (_count >= most)
            {
                // They are few and rare: moving them is cheaper than the arithmetic of a ring.
                var excess = _count - most + 1;
                Array.Copy(_entries, excess, _entries, 0, _count - excess);
                _count -= excess;
            }

            if (_count == _entries.Length || _entries.Length > most)
            {
                Array.Resize(ref _entries, Math.Min(most, Math.Max(FirstSize, _entries.Length * 2)));
            }

            _entries[_count++] = entry;
        }
    }

    public T[] ToArray()
    {
        lock (this)
        {
            return _entries[.._count];
        }
    }
}
