using System.Diagnostics.CodeAnalysis;
using Sensocto.Core.Sensors;

namespace Sensocto.Core.Alarms;

/// <summary>
/// The newest events of all alarms, up to a number. One attribute's events that no operator caused are bounded by another number, beyond which they replace its own oldest:
/// a limit that chatters does not displace the others' past. Operators' actions do not count against that bound. Not thread-safe.
/// </summary>
internal sealed class AlarmJournal(int most, int mostOfOne)
{
    private readonly LinkedList<AlarmEvent> _entries = new();

    // Events that no operator caused, oldest first. Bounded by the entries.
    private readonly Dictionary<AttributeKey, Queue<LinkedListNode<AlarmEvent>>> _byThemselves = [];

    public void Add(AlarmEvent happened)
    {
        if (most == 0)
        {
            return;
        }

        var entry = _entries.AddLast(happened);
        if (IsByItself(happened, out var own))
        {
            own.Enqueue(entry);
            if (own.Count > mostOfOne)
            {
                _entries.Remove(own.Dequeue());
            }
        }

        if (_entries.Count > most)
        {
            DropOldest();
        }
    }

    /// <summary>The newest events of the given priorities, or of all if none are given; oldest first, at most <paramref name="atMost"/>.</summary>
    public List<AlarmEvent> Newest(int atMost, IReadOnlyCollection<AlarmPriority> of)
    {
        var newest = new List<AlarmEvent>();
        for (var entry = _entries.Last; entry is not null && newest.Count < atMost; entry = entry.Previous)
        {
            if (of.Count == 0 || of.Contains(entry.Value.Point.Limits.Priority))
            {
                newest.Add(entry.Value);
            }
        }

        newest.Reverse();
        return newest;
    }

    private bool IsByItself(AlarmEvent happened, [NotNullWhen(true)] out Queue<LinkedListNode<AlarmEvent>>? own)
    {
        own = null;
        if (happened.By is null && !_byThemselves.TryGetValue(happened.Point.Key, out own))
        {
            _byThemselves[happened.Point.Key] = own = new Queue<LinkedListNode<AlarmEvent>>();
        }

        return own is not null;
    }

    private void DropOldest()
    {
        var oldest = _entries.First!.Value;
        _entries.RemoveFirst();
        if (IsByItself(oldest, out var own))
        {
            own.Dequeue();
            if (own.Count == 0)
            {
                _byThemselves.Remove(oldest.Point.Key);
            }
        }
    }
}
