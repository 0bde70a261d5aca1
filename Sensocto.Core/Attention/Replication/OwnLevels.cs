using Sensocto.Core.Sensors;

namespace Sensocto.Core.Attention.Replication;

/// <summary>
/// What this node's own viewers look at, ordered by last change: what changed after a given moment is the tail of one list, so a slow
/// peer costs no queue, only a longer tail. Bounded by the keys that are not None and <see cref="MaxTakenBack"/>. Not thread-safe.
/// </summary>
internal sealed class OwnLevels
{
    /// <summary>The most keys at None that are remembered for peers that do not know it yet; a peer further behind needs a snapshot.</summary>
    public const int MaxTakenBack = 4_096;

    private readonly Dictionary<AttributeKey, LinkedListNode<Entry>> _entries = [];
    private readonly LinkedList<Entry> _byChange = [];
    private readonly Queue<(AttributeKey Key, long ChangedAt)> _takenBack = [];

    // A peer that knows less than this needs a snapshot, because keys withdrawn up to this moment are forgotten.
    private long _forgotten;

    /// <summary>The number of the last frame.</summary>
    public long Now { get; private set; }

    public int Count => _entries.Count;

    public AttentionLevel Get(AttributeKey key) =>
        _entries.TryGetValue(key, out var node) ? node.Value.Level : AttentionLevel.None;

    /// <summary>Sets a key's level. False if it had that level already.</summary>
    public bool Set(AttributeKey key, AttentionLevel level)
    {
        if (Get(key) == level)
        {
            return false;
        }

        if (!_entries.TryGetValue(key, out var node))
        {
            _entries[key] = node = new LinkedListNode<Entry>(default);
        }
        else
        {
            _byChange.Remove(node);
        }

        node.Value = new Entry(key, level, Now + 1);
        _byChange.AddLast(node);
        if (level == AttentionLevel.None)
        {
            TakeBack(node.Value);
        }

        return true;
    }

    /// <summary>Whether anything changed after a moment.</summary>
    public bool HasChangedSince(long moment) => _byChange.Last?.Value.ChangedAt > moment;

    /// <summary>The frame for a peer that knows everything up to a moment; 0 for one that knows nothing.</summary>
    public AttentionFrame FrameSince(long moment, NodeIncarnation sender)
    {
        var from = moment < _forgotten ? 0 : moment;
        var levels = new List<KeyLevel>();
        for (var node = _byChange.Last; node is not null && node.Value.ChangedAt > from; node = node.Previous)
        {
            if (from > 0 || node.Value.Level != AttentionLevel.None)
            {
                levels.Add(new KeyLevel(node.Value.Key, node.Value.Level));
            }
        }

        return new AttentionFrame(sender, from, ++Now, levels);
    }

    private void TakeBack(Entry entry)
    {
        _takenBack.Enqueue((entry.Key, entry.ChangedAt));
        if (_takenBack.Count <= MaxTakenBack)
        {
            return;
        }

        var (key, changedAt) = _takenBack.Dequeue();
        if (_entries.TryGetValue(key, out var node) && node.Value == new Entry(key, AttentionLevel.None, changedAt))
        {
            _entries.Remove(key);
            _byChange.Remove(node);
            _forgotten = changedAt;
        }
    }

    private readonly record struct Entry(AttributeKey Key, AttentionLevel Level, long ChangedAt);
}
