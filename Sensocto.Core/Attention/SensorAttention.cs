using Sensocto.Core.Sensors;

namespace Sensocto.Core.Attention;

/// <summary>A sensor's cells and the subscribers of the sensor as a whole. Cells are fixed by the descriptor that was added last.</summary>
internal sealed class SensorAttention(SensorId id)
{
    public int Telling;
    public long ToldAtMs = long.MinValue / 2;

    // The timeline's own: whether it waits for the end of its interval.
    public bool IsTrailing;
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
