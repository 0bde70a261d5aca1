using Sensocto.Core.Sensors;

namespace Sensocto.Core.Attention;

/// <summary>A sensor's cells, and the subscribers to the sensor as a whole. The most recently added descriptor determines the cells.</summary>
internal sealed class SensorAttention(SensorId id)
{
    public int Telling;
    public long ToldAtMs = long.MinValue / 2;

    // For the timeline only: whether the sensor waits for the end of its interval.
    public bool IsTrailing;

    // For the registry only, under its lock: cells that refer to this object, including removed ones. It is dropped with the last of them.
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

    /// <summary>Claims the right to notify now, if an interval has passed since the last time. Of concurrent callers, one gets it.</summary>
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
