namespace Sensocto.Core.Feeds;

/// <summary>
/// Publishers by the time of their next turn: a ring of slots, one per <see cref="Resolution"/>, each a linked list through the publishers
/// themselves. Scheduling and removing cost the same for ten publishers or fifty thousand, and allocate nothing. A turn further away than
/// one round of the ring waits for a later round. Bounded by the publishers. Not thread-safe: the scheduler's thread owns it.
/// </summary>
internal sealed class TimingWheel
{
    /// <summary>The finest step of a turn.</summary>
    public static readonly TimeSpan Resolution = TimeSpan.FromMilliseconds(10);

    private const int Slots = 512;
    private readonly PacedPublisher?[] _slots = new PacedPublisher?[Slots];
    private long _step;

    /// <summary>Schedules a publisher's next turn at a step; a past step means the next one.</summary>
    public void Schedule(PacedPublisher publisher, long step)
    {
        Remove(publisher);
        publisher.DueStep = Math.Max(step, _step + 1);
        Link(publisher);
    }

    public void Remove(PacedPublisher publisher)
    {
        if (!publisher.IsScheduled)
        {
            return;
        }

        if (publisher.Previous is null)
        {
            _slots[publisher.DueStep % Slots] = publisher.Next;
        }
        else
        {
            publisher.Previous.Next = publisher.Next;
        }

        if (publisher.Next is not null)
        {
            publisher.Next.Previous = publisher.Previous;
        }

        publisher.Next = publisher.Previous = null;
        publisher.IsScheduled = false;
    }

    /// <summary>Advances to a step and enqueues every publisher whose turn has come; the caller schedules each again.</summary>
    public void AdvanceTo(long step, Queue<PacedPublisher> due)
    {
        // After a long sleep, one round over all slots finds every publisher that is due.
        var first = Math.Max(_step + 1, step - Slots + 1);
        _step = Math.Max(_step, step);
        for (var s = first; s <= step; s++)
        {
            TakeSlot(s % Slots, step, due);
        }
    }

    // The whole list at once: unlinking one by one would write to neighbours that are about to be taken too.
    private void TakeSlot(long slot, long step, Queue<PacedPublisher> due)
    {
        var publisher = _slots[slot];
        _slots[slot] = null;
        while (publisher is not null)
        {
            var next = publisher.Next;
            publisher.IsScheduled = false;
            if (publisher.DueStep <= step)
            {
                due.Enqueue(publisher);
            }
            else
            {
                Link(publisher);
            }

            publisher = next;
        }
    }

    private void Link(PacedPublisher publisher)
    {
        ref var head = ref _slots[publisher.DueStep % Slots];
        publisher.Next = head;
        publisher.Previous = null;
        if (head is not null)
        {
            head.Previous = publisher;
        }

        head = publisher;
        publisher.IsScheduled = true;
    }
}
