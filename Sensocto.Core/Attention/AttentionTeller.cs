namespace Sensocto.Core.Attention;

/// <summary>
/// Notifies subscribers (A9). One thread at a time notifies about a key; a thread that finds another at work asks it to look again and goes on.
/// So no thread waits, notifications stay in order, and the last one has the current level. No lock is held across a callback.
/// </summary>
internal sealed class AttentionTeller(AttentionCounters counters, Action<Exception> failed)
{
    public SubscriberList<AttentionChange> Everything { get; } = new();

    /// <summary>Notifies a rise at once. True if the flush must look at the key: it fell, or another thread is notifying.</summary>
    public bool TellRise(AttentionCell cell) => Tell(cell, risesOnly: true);

    public void TellChange(AttentionCell cell) => Tell(cell, risesOnly: false);

    /// <summary>Notifies a sensor's subscribers now. The caller limits the rate.</summary>
    public void TellSensor(SensorAttention sensor)
    {
        if (Interlocked.Increment(ref sensor.Telling) != 1)
        {
            return;
        }

        int asked;
        do
        {
            asked = Volatile.Read(ref sensor.Telling);
            counters.SensorsTold.Add();
            sensor.Subscribers.Tell(new SensorAttentionChange(sensor.Id, sensor.Level), failed);
        } while (Interlocked.CompareExchange(ref sensor.Telling, 0, asked) != asked);
    }

    private bool Tell(AttentionCell cell, bool risesOnly)
    {
        if (Interlocked.Increment(ref cell.Telling) != 1)
        {
            return risesOnly;
        }

        int asked;
        bool fallWaits;
        do
        {
            asked = Volatile.Read(ref cell.Telling);
            var level = cell.Level;
            var told = cell.ToldLevel;
            fallWaits = risesOnly && level < told;
            if (level != told && !fallWaits)
            {
                cell.ToldLevel = level;
                counters.Told.Add();
                var change = new AttentionChange(cell, level, told);
                cell.Subscribers?.Tell(change, failed);
                Everything.Tell(change, failed);
            }
        } while (Interlocked.CompareExchange(ref cell.Telling, 0, asked) != asked);

        return fallWaits;
    }
}
