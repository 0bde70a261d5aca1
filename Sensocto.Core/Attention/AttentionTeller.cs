namespace Sensocto.Core.Attention;

/// <summary>
/// Tells subscribers (A9). A key is told by one thread at a time: whoever finds a teller at work asks it to look once more and goes on,
/// so nobody waits, words stay in order, and the last word is always the level. No lock is held across a callback.
/// </summary>
internal sealed class AttentionTeller(AttentionCounters counters, Action<Exception> failed)
{
    public SubscriberList<AttentionChange> Everything { get; } = new();

    /// <summary>Tells a rise at once. True if the key is below what was told: a fall, which is for the flush.</summary>
    public bool TellRise(AttentionCell cell) => Tell(cell, risesOnly: true);

    public void TellChange(AttentionCell cell) => Tell(cell, risesOnly: false);

    /// <summary>Tells a sensor's subscribers now. The caller keeps the rate.</summary>
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
