namespace Sensocto.Core.Attention;

/// <summary>One thing's place in a <see cref="PendingStack{T}"/>; made once with the thing, so that waiting allocates nothing.</summary>
internal sealed class Pending<T>(T item)
{
    public int IsQueued;
    public int Depth;
    public Pending<T>? Next;

    public T Item { get; } = item;
}

/// <summary>
/// Things that one thread is to look at, as changed keys or publishers to be woken. Each is in it at most once, so what waits is bounded by how many there are.
/// Any thread pushes without waiting; one thread takes all. The mark is cleared before the thing is looked at: a change is
/// either seen by that look or pushes the thing again.
/// </summary>
internal sealed class PendingStack<T>
{
    private Pending<T>? _head;

    /// <summary>How many wait. Kept in the things themselves: a counter would be one more word that every thread fights for.</summary>
    public int Count => Volatile.Read(ref _head)?.Depth ?? 0;

    /// <summary>Pushes, unless it waits already. True if it was pushed.</summary>
    public bool Push(Pending<T> pending)
    {
        if (Volatile.Read(ref pending.IsQueued) != 0 || Interlocked.Exchange(ref pending.IsQueued, 1) != 0)
        {
            return false;
        }

        Pending<T>? head;
        do
        {
            head = Volatile.Read(ref _head);
            pending.Next = head;
            pending.Depth = (head?.Depth ?? 0) + 1;
        } while (Interlocked.CompareExchange(ref _head, pending, head) != head);

        return true;
    }

    public void Drain(Action<T> look)
    {
        var pending = Interlocked.Exchange(ref _head, null);
        while (pending is not null)
        {
            var next = pending.Next;
            pending.Next = null;
            Interlocked.Exchange(ref pending.IsQueued, 0);
            look(pending.Item);
            pending = next;
        }
    }
}
