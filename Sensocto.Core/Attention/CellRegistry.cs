using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Sensocto.Core.Sensors;

namespace Sensocto.Core.Attention;

/// <summary>
/// The keys that exist. Reads are lock-free; adding and removing sensors takes one lock. Bounded by the catalog, plus removed keys that somebody
/// still watches or subscribes to. Indexes are never reused, so a page's old number cannot come to mean another sensor; a chunk whose cells
/// are all gone is freed.
/// </summary>
internal sealed class CellRegistry
{
    private const int ChunkSize = 1024;
    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<AttributeKey, AttentionCell> _cells = new();
    private readonly ConcurrentDictionary<SensorId, SensorAttention> _sensors = new();

    // Sensors without a cell, kept for their subscribers; they grow with the catalog's churn, and the sweep empties them.
    private readonly HashSet<SensorAttention> _heard = [];
    private AttentionCell?[]?[] _chunks = [];
    private int _removed;
    private int _next;

    public int Count => _cells.Count;

    public IEnumerable<AttentionCell> Cells => _cells.Select(pair => pair.Value);

    public bool TryGet(SensorId sensor, AttributeId attribute, [NotNullWhen(true)] out AttentionCell? cell) =>
        _cells.TryGetValue(new AttributeKey(sensor, attribute), out cell) && !cell.IsRemoved;

    public bool TryGet(SensorId id, [NotNullWhen(true)] out SensorAttention? sensor) =>
        _sensors.TryGetValue(id, out sensor);

    /// <summary>Also finds removed cells, which read None; for callers that only want the level.</summary>
    public AttentionCell? Find(AttributeKey key) => _cells.GetValueOrDefault(key);

    public AttentionCell? At(int index)
    {
        var chunks = Volatile.Read(ref _chunks);
        var chunk = (uint)index / ChunkSize;
        return chunk < chunks.Length ? chunks[chunk]?[index % ChunkSize] : null;
    }

    /// <summary>Adds a sensor with a cell for each attribute, and revives cells that were kept alive. Returns the revived ones.</summary>
    public List<AttentionCell> Add(SensorDescriptor descriptor)
    {
        lock (_gate)
        {
            var sensor = _sensors.GetOrAdd(descriptor.Id, static id => new SensorAttention(id));
            _heard.Remove(sensor);
            var revived = new List<AttentionCell>();
            var cells = new AttentionCell[descriptor.Attributes.Count];
            for (var i = 0; i < cells.Length; i++)
            {
                var key = new AttributeKey(descriptor.Id, descriptor.Attributes[i].Id);
                cells[i] = ReviveNeedsLock(key, revived) ?? CreateNeedsLock(sensor, key);
            }

            sensor.Cells = cells;
            return revived;
        }
    }

    /// <summary>Marks the cells of a known sensor as removed and returns them; each reads None from then on.</summary>
    public AttentionCell[] Remove(SensorId id)
    {
        lock (_gate)
        {
            var sensor = _sensors[id];
            var cells = sensor.Cells;
            sensor.Cells = [];
            _removed += cells.Length;
            foreach (var cell in cells)
            {
                Interlocked.Or(ref cell.Word, AttentionWord.Removed);
            }

            return cells;
        }
    }

    /// <summary>
    /// Drops a removed cell that nobody watches or subscribes to. A viewer that raises it at this very moment raises a cell that
    /// reads None anyway; its page reports again when the sensor is back.
    /// </summary>
    public void Drop(AttentionCell cell)
    {
        lock (_gate)
        {
            if (!cell.IsAbandoned || !_cells.TryRemove(KeyValuePair.Create(cell.Key, cell)))
            {
                return;
            }

            _removed--;
            var chunk = _chunks[cell.Index / ChunkSize]!;
            chunk[cell.Index % ChunkSize] = null;
            if (cell.Index / ChunkSize != _next / ChunkSize && Array.TrueForAll(chunk, c => c is null))
            {
                _chunks[cell.Index / ChunkSize] = null;
            }

            if (--cell.Sensor.Registered == 0 && !TryDropNeedsLock(cell.Sensor))
            {
                _heard.Add(cell.Sensor);
            }
        }
    }

    /// <summary>
    /// Drops removed cells and sensors whose subscribers have left since; nothing else notices that. Costs only a lock while
    /// nothing is removed.
    /// </summary>
    public void DropAbandoned()
    {
        if (Volatile.Read(ref _removed) > 0)
        {
            foreach (var (_, cell) in _cells)
            {
                if (cell.IsAbandoned)
                {
                    Drop(cell);
                }
            }
        }

        lock (_gate)
        {
            _heard.RemoveWhere(TryDropNeedsLock);
        }
    }

    /// <summary>Subscribes to a sensor that exists; under the lock, so that the sensor is not dropped meanwhile.</summary>
    public IDisposable? Subscribe(SensorId id, Action<SensorAttentionChange> callback)
    {
        lock (_gate)
        {
            return _sensors.TryGetValue(id, out var sensor) && sensor.Cells.Length > 0
                ? sensor.Subscribers.Add(callback)
                : null;
        }
    }

    // For a sensor without a cell. False while it has subscribers.
    private bool TryDropNeedsLock(SensorAttention sensor) =>
        sensor.Subscribers.IsEmpty && _sensors.TryRemove(sensor.Id, out _);

    private AttentionCell? ReviveNeedsLock(AttributeKey key, List<AttentionCell> revived)
    {
        if (!_cells.TryGetValue(key, out var cell))
        {
            return null;
        }

        cell.Revive();
        _removed--;
        revived.Add(cell);
        return cell;
    }

    private AttentionCell CreateNeedsLock(SensorAttention sensor, AttributeKey key)
    {
        var cell = new AttentionCell(sensor, key, _next++);
        sensor.Registered++;
        var chunk = cell.Index / ChunkSize;
        if (chunk == _chunks.Length)
        {
            Volatile.Write(ref _chunks, [.. _chunks, new AttentionCell?[ChunkSize]]);
        }

        Volatile.Write(ref _chunks[chunk]![cell.Index % ChunkSize], cell);
        _cells[key] = cell;
        return cell;
    }
}
