namespace Sensocto.Core.Attention;

/// <summary>One item's node in a <see cref="PendingStack{T}"/>; created once with the item, so that queueing allocates nothing.</summary>
internal sealed class Pending<T>(T item)
{
    public int IsQueued;
    public int Depth;
    public Pending<T>? Next;

    public T Item { get; } = item;
}

/// <summary>
/// Items for one thread to process, such as changed keys or publishers to be woken. Each is queued at most once, so the queue is bounded by their number.
/// Any thread pushes without waiting; one thread takes all. An item's mark is cleared before it is processed, so a later change is either
/// seen then or pushes the item again.
/// </summary>
internal sealed class PendingStack<T>
{
    private Pending<T>? _head;

    /// <summary>How many items are queued. Kept in the nodes, because a counter would be one more word that all threads contend for.</summary>
    public int Count => Volatile.Read(ref _head)?.Depth ?? 0;

    /// <summary>Pushes an item unless it is queued already. True if it was pushed.</summary>
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
