using Sensocto.Core.Sensors;

namespace Sensocto.Core.Attention;

/// <summary>A sensor's cells and the subscribers of the sensor as a whole. Cells are fixed by the descriptor that was added last.</summary>
internal sealed class SensorAttention(SensorId id)
{
    public int Telling;
    public long ToldAtMs = long.MinValue / 2;

    // The timeline's own: whether it waits for the end of its interval.
    public bool IsTrailing;

    // The registry's own, under its lock: cells that name this object, removed ones too. It is let go with the last of them.
    public int Registered;
    private AttentionCell[] _cells = [];
    private Pending<SensorAttention>? _pending;

    public SensorId Id { get; } = id;

    public Pending<SensorAttention> Pending =>
        _pending ?? Interlocked.CompareExchange(ref _pending, new(this), null) ?? _pending;

    public SubscriberList<SensorAttentionChange> Subscribers { get; } = new();

    public AttentionCell[] Cells
    {
        get => Volatile.Read(ref _cells);
        set => Volatile.Write(ref _cells, value);
    }

    /// <summary>Takes the right to tell now, if an interval has gone by since the last time. One of many at once gets it.</summary>
    public bool TryBeginInterval(long nowMs, long intervalMs)
    {
        var told = Volatile.Read(ref ToldAtMs);
        return nowMs - told >= intervalMs && Interlocked.CompareExchange(ref ToldAtMs, nowMs, told) == told;
    }

    public AttentionLevel Level
    {
        get
        {
            var highest = AttentionLevel.None;
            foreach (var cell in Cells)
            {
                var level = cell.Level;
                if (level > highest)
                {
                    highest = level;
                }
            }

            return highest;
        }
    }
}
