namespace Sensocto.Core.Telling;

/// <summary>
/// Those who come and go by the thousand, as pages do: coming and going cost the same however many there are, and who asks first after that pays for it; asking again
/// allocates nothing. In no order, each once. Thread-safe. Bounded by those who have not left.
/// </summary>
/// <typeparam name="T">Told apart by its own equality.</typeparam>
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

    /// <summary>All of them as of now; not to be written to.</summary>
    public T[] Snapshot()
    {
        lock (_gate)
        {
            return _all ??= [.. _members];
        }
    }

    /// <summary>Takes in one who is not in it yet.</summary>
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

    /// <summary>Lets one go who may be in it.</summary>
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
