using Sensocto.Core.Sensors;

namespace Sensocto.Core.Attention;

/// <summary>
/// The tracker's record of a key, and the handle that feeds and tiles hold: reading it is one load, without lock or allocation (A10).
/// A cell lives while its sensor is in the catalog or anybody still watches or subscribes. A dropped cell reads None for ever; if its sensor
/// is added again, its keys get new cells. Thread-safe.
/// </summary>
public sealed class AttentionCell
{
    // The order matters: the runtime keeps it among fields of one size, so the word and the index, which every report reads, are adjacent
    // and nearly always on one cache line. With 100,000 keys, a report costs the lines it touches.
    internal long LeftAtMs;
    internal long Word;
    private readonly int _index;

    // 0 when idle; otherwise a thread is notifying, and each increment asks it to look once more.
    internal int Telling;
    internal int WatchersChanged;

    // The names that tiles show; valid while their version equals WatchersVersion.
    internal WatcherNames? Watchers;
    internal int WatchersVersion;

    // Written only by the thread that owns Telling, and by the timeline's one thread.
    internal AttentionLevel ToldLevel;
    internal bool IsLingering;

    private SubscriberList<AttentionChange>? _subscribers;

    internal AttentionCell(SensorAttention sensor, AttributeKey key, int index)
    {
        Sensor = sensor;
        Key = key;
        _index = index;
        Pending = new(this);
    }

    /// <summary>The sensor and attribute.</summary>
    public AttributeKey Key { get; }

    /// <summary>A small number that stands for the key in frames and pages; unique for the life of the tracker and never reused.</summary>
    public int Index => _index;

    /// <summary>The current level: the highest over all viewers (A2).</summary>
    public AttentionLevel Level => AttentionWord.LevelOf(Volatile.Read(ref Word));

    /// <summary>How many viewers raise this key.</summary>
    public int ViewerCount => AttentionWord.ViewersOf(Volatile.Read(ref Word));

    /// <summary>Whether its sensor was removed from the catalog.</summary>
    public bool IsRemoved => Volatile.Read(ref Word) < 0;

    internal SensorAttention Sensor { get; }

    internal Pending<AttentionCell> Pending { get; }

    internal SubscriberList<AttentionChange>? Subscribers => Volatile.Read(ref _subscribers);

    internal bool IsAbandoned =>
        IsRemoved && !AttentionWord.HasViewers(Volatile.Read(ref Word)) && Subscribers is null or { IsEmpty: true };

    /// <summary>
    /// Calls back on every notified transition of this key's level: rises at once, on the thread that caused them; falls with the next
    /// flush (A9). Calls come in order, one at a time, and the last one has the current level. The callback must not block. Dispose to stop.
    /// </summary>
    public IDisposable Subscribe(Action<AttentionChange> callback)
    {
        if (Subscribers is null)
        {
            Interlocked.CompareExchange(ref _subscribers, new SubscriberList<AttentionChange>(), null);
        }

        return Subscribers!.Add(callback);
    }

    /// <summary>
    /// Called when the sensor is back. Without viewers the key starts at None, whatever it was: whether it was kept for a subscriber must
    /// not show.
    /// </summary>
    internal void Revive()
    {
        long word;
        long revived;
        do
        {
            word = Volatile.Read(ref Word);
            revived = word & ~AttentionWord.Removed;
            revived = AttentionWord.HasViewers(revived) ? revived : 0;
        } while (Interlocked.CompareExchange(ref Word, revived, word) != word);
    }

    /// <summary>Moves one viewer from one rank to another in one atomic step; returns the word before and after it.</summary>
    internal Movement Move(AttentionLevel from, AttentionLevel to, long nowMs)
    {
        if (to == AttentionLevel.None)
        {
            // Before the step: whoever then sees no viewers also sees a time that is not older than the last leave.
            Volatile.Write(ref LeftAtMs, nowMs);
        }

        var delta = AttentionWord.UnitOf(to) - AttentionWord.UnitOf(from);
        var after = Interlocked.Add(ref Word, delta);
        var before = after - delta;
        if ((after & AttentionWord.Seen) == 0)
        {
            after = Interlocked.Or(ref Word, AttentionWord.Seen) | AttentionWord.Seen;
        }

        if (from == AttentionLevel.None || to == AttentionLevel.None)
        {
            Volatile.Write(ref WatchersChanged, 1);
        }

        return new Movement(before, after);
    }
}
