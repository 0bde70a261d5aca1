using System.Buffers;

namespace Sensocto.Core.Telling;

/// <summary>
/// A set whose members come and go by the thousand, as pages do. Adding and removing cost the same however many there are, and nothing is kept for reading, which
/// would have to be made anew after each change. Unordered, no duplicates. Thread-safe. Bounded by the members that have not been removed.
/// </summary>
/// <typeparam name="T">Compared by its own equality.</typeparam>
public sealed class Members<T>
    where T : class
{
    private readonly Lock _gate = new();
    private readonly HashSet<T> _members = [];

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

    /// <summary>Calls <paramref name="visit"/> for each of the current members, on this thread and without a lock. If it throws, the rest are not visited.</summary>
    /// <param name="visit">May add and remove members, which does not affect this round.</param>
    public void Visit(Action<T> visit) => Visit(visit, static (member, visit) => visit(member));

    /// <inheritdoc cref="Visit(Action{T})"/>
    /// <param name="argument">Passed on, so that the callback can be a static lambda.</param>
    /// <param name="visit">May add and remove members, which does not affect this round.</param>
    public void Visit<TArgument>(TArgument argument, Action<T, TArgument> visit)
    {
        T[] current;
        int count;
        lock (_gate)
        {
            count = _members.Count;
            current = ArrayPool<T>.Shared.Rent(count);
            _members.CopyTo(current);
        }

        try
        {
            foreach (var member in current.AsSpan(0, count))
            {
                visit(member, argument);
            }
        }
        finally
        {
            ArrayPool<T>.Shared.Return(current, clearArray: true);
        }
    }

    /// <summary>Adds a member, unless it is already in the set.</summary>
    public void Add(T member)
    {
        lock (_gate)
        {
            _members.Add(member);
        }
    }

    /// <summary>Removes a member, if it is in the set.</summary>
    public void Remove(T member)
    {
        lock (_gate)
        {
            _members.Remove(member);
        }
    }
}
