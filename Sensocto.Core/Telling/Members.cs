namespace Sensocto.Core.Telling;

/// <summary>
/// A set whose members come and go by the thousand, as pages do. Adding and removing cost the same however many there are; the first snapshot after a change
/// allocates, later ones do not. Unordered, no duplicates. Thread-safe. Bounded by the members that have not been removed.
/// </summary>
/// <typeparam name="T">Compared by its own equality.</typeparam>
public sealed class Members<T>
    where T : class
{
    private readonly Lock _gate = new();
    private readonly HashSet<T> _members = [];
    private T[]? _all;

    /// <summary>How many there are.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _members.Count;
            }
        }
    }

    /// <summary>The current members; do not modify the array.</summary>
    public T[] Snapshot()
    {
        lock (_gate)
        {
            return _all ??= [.. _members];
        }
    }

    /// <summary>Adds a member, unless it is already in the set.</summary>
    public void Add(T member)
    {
        lock (_gate)
        {
            if (_members.Add(member))
            {
                _all = null;
            }
        }
    }

    /// <summary>Removes a member, if it is in the set.</summary>
    public void Remove(T member)
    {
        lock (_gate)
        {
            if (_members.Remove(member))
            {
                _all = null;
            }
        }
    }
}
