using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Sensocto.Core.Sensors;
using Sensocto.Core.Telling;

namespace Sensocto.Core.Attention.Replication;

/// <summary>
/// Joins a tracker to the trackers of other nodes. Outwards it sends only the levels that this node's own viewers give, never those of others,
/// or two nodes would keep each other's keys high for ever. Inwards, each other node acts as a viewer, so levels, names and reasons follow the
/// usual rules. Lingers are not sent: each node lets a key fall to Low by itself when its last viewer leaves.
/// <para>
/// Thread-safe; any thread may apply frames at any time. A short lock guards the replica; one thread at a time updates the tracker,
/// without a lock. A failed update is reported, and the next call retries it.
/// </para>
/// </summary>
public sealed class ReplicatedAttention : IDisposable
{
    private readonly Lock _gate = new();
    private readonly AttentionTracker _tracker;
    private readonly AttentionReplica _replica;
    private readonly IDisposable _catalog;
    private readonly ILogger _log;

    // Both bounded by the keys of the catalog.
    private readonly ConcurrentDictionary<AttentionCell, byte> _moved = new();
    private readonly ConcurrentDictionary<SensorId, byte> _added = new();

    // Used by the pumping thread only; bounded by the replica's peers.
    private readonly Dictionary<string, NodeViewer> _nodes = new(StringComparer.Ordinal);
    private int _pumping;

    /// <summary>Joins a tracker, which already follows the catalog but has no viewers yet, to a replica that nothing else uses.</summary>
    public ReplicatedAttention(
        AttentionTracker tracker,
        SensorCatalog catalog,
        AttentionReplica replica,
        ILogger<ReplicatedAttention>? log = null
    )
    {
        (_tracker, _replica) = (tracker, replica);
        _log = log ?? NullLogger<ReplicatedAttention>.Instance;
        tracker.Moved = cell => StirIf(_moved.TryAdd(cell, 0));
        _catalog = catalog.Follow(sensor => StirIf(_added.TryAdd(sensor.Id, 0)), id => StirIf(_added.TryAdd(id, 0)));
    }

    /// <summary>Raised when there may be something to <see cref="Flush"/>. On any thread, often; handlers must neither block nor throw.</summary>
    public event Action? Stirred;

    /// <summary>Raised when a frame with another node's levels arrived. On any thread, often; handlers must neither block nor throw.</summary>
    public event Action? Heard;

    /// <summary>This node, in this life.</summary>
    public NodeIncarnation Self
    {
        get
        {
            lock (_gate)
            {
                return _replica.Self;
            }
        }
    }

    /// <inheritdoc cref="AttentionReplica.Peers"/>
    public IReadOnlyList<PeerStatus> Peers
    {
        get
        {
            lock (_gate)
            {
                return _replica.Peers;
            }
        }
    }

    /// <inheritdoc cref="AttentionReplica.OwnLevel"/>
    public AttentionLevel OwnLevel(AttributeKey key)
    {
        lock (_gate)
        {
            return _replica.OwnLevel(key);
        }
    }

    /// <inheritdoc cref="AttentionReplica.LevelsAt"/>
    public IReadOnlyDictionary<AttributeKey, AttentionLevel> LevelsAt(string node)
    {
        lock (_gate)
        {
            return _replica.LevelsAt(node);
        }
    }

    /// <inheritdoc cref="AttentionReplica.IsLooking"/>
    public bool IsLooking(string node)
    {
        lock (_gate)
        {
            return _replica.IsLooking(node);
        }
    }

    /// <inheritdoc cref="AttentionReplica.BeginLife"/>
    public void BeginLife(long epoch)
    {
        lock (_gate)
        {
            _replica.BeginLife(epoch);
        }
    }

    /// <inheritdoc cref="AttentionReplica.Join"/>
    public void Join(NodeIncarnation peer)
    {
        lock (_gate)
        {
            _replica.Join(peer);
        }

        Stirred?.Invoke();
    }

    /// <inheritdoc cref="AttentionReplica.Remove"/>
    public void Remove(NodeIncarnation peer)
    {
        lock (_gate)
        {
            _replica.Remove(peer);
        }

        Pump();
    }

    /// <summary>Applies another node's frame. The tracker's levels follow before this returns, or at once on the thread that is updating it.</summary>
    public FrameResult Apply(AttentionFrame frame)
    {
        FrameResult result;
        lock (_gate)
        {
            result = _replica.Apply(frame);
        }

        Pump();
        if (frame.Levels.Count > 0)
        {
            Heard?.Invoke();
        }

        return result;
    }

    /// <summary>
    /// Hides peers that have been silent for too long. Call it a few times a second, even without a network: a node that is cut off
    /// must not believe for ever what it heard last.
    /// </summary>
    public void Sweep()
    {
        lock (_gate)
        {
            _replica.Sweep();
        }

        Pump();
    }

    /// <summary>
    /// Collects what this node's viewers changed and returns the frames to send. Call it on <see cref="Stirred"/>, and in any case a few times per heartbeat.
    /// </summary>
    public IReadOnlyList<(NodeIncarnation Peer, AttentionFrame Frame)> Flush()
    {
        Pump();
        lock (_gate)
        {
            return _replica.TakeFrames();
        }
    }

    /// <summary>Takes the result of a frame; null (unknown) if the call failed. Raises <see cref="Stirred"/> if there is more to send to that peer.</summary>
    public void Answer(NodeIncarnation peer, AttentionFrame frame, FrameResult? result)
    {
        bool hasMore;
        lock (_gate)
        {
            hasMore = _replica.Answer(peer, frame, result);
        }

        // Changes made while the frame was in flight have raised Stirred already, in vain.
        StirIf(hasMore);
    }

    /// <summary>Leaves the other nodes: their attention no longer counts here.</summary>
    public void Dispose()
    {
        _catalog.Dispose();
        _tracker.Moved = null;
        foreach (var peer in Peers)
        {
            Remove(peer.Peer);
        }
    }

    private void StirIf(bool isNew)
    {
        if (isNew)
        {
            Stirred?.Invoke();
        }
    }

    // A thread that finds it running asks for one more round and goes on.
    private void Pump()
    {
        if (Interlocked.Increment(ref _pumping) != 1)
        {
            return;
        }

        int asked;
        do
        {
            asked = Volatile.Read(ref _pumping);
            Guard.Run(Round, Failed);
        } while (Interlocked.CompareExchange(ref _pumping, 0, asked) != asked);
    }

    private void Round()
    {
        TakeUpCatalog();
        TellOwn();
        ShowOthers();
    }

    private void TakeUpCatalog()
    {
        foreach (var (sensor, _) in _added)
        {
            _added.TryRemove(sensor, out _);
            foreach (var cell in _tracker.CellsOf(sensor))
            {
                _moved.TryAdd(cell, 0);
                lock (_gate)
                {
                    _replica.Recheck(cell.Key);
                }
            }
        }
    }

    private void TellOwn()
    {
        foreach (var (cell, _) in _moved)
        {
            // Removed before it is read: a change after the read adds it again.
            _moved.TryRemove(cell, out _);
            var level = OwnPart(cell);
            lock (_gate)
            {
                _replica.SetOwn(cell.Key, level);
            }
        }
    }

    private void ShowOthers()
    {
        IReadOnlyCollection<(string Node, AttributeKey Key)> changes;
        lock (_gate)
        {
            changes = _replica.TakeChanges();
        }

        Exception? failure = null;
        foreach (var (name, key) in changes)
        {
            try
            {
                Show(name, key);
            }
#pragma warning disable CA1031 // One key that cannot be shown must not affect the others.
            catch (Exception e)
#pragma warning restore CA1031
            {
                failure = e;
                lock (_gate)
                {
                    _replica.Recheck(name, key);
                }
            }
        }

        foreach (var name in changes.Select(c => c.Node).Distinct(StringComparer.Ordinal))
        {
            if (_nodes.TryGetValue(name, out var node) && node.IsEmpty)
            {
                _nodes.Remove(name);
                node.Dispose();
            }
        }

        // Once per round, however many keys failed.
        if (failure is not null)
        {
            Guard.Report(failure, Failed);
        }
    }

    private void Show(string name, AttributeKey key)
    {
        if (!_nodes.TryGetValue(name, out var node))
        {
            _nodes[name] = node = new NodeViewer(_tracker, name);
        }

        node.Show(key, LevelAt(name, key));
    }

    private void Failed(Exception exception) => AttentionLog.NotTakenUp(_log, exception);

    // Exact, because only this thread changes what is subtracted.
    private AttentionLevel OwnPart(AttentionCell cell)
    {
        var word = Volatile.Read(ref cell.Word);
        foreach (var node in _nodes.Values)
        {
            word -= node.UnitAt(cell.Key);
        }

        return AttentionWord.LevelOf(word & ~AttentionWord.Seen);
    }

    private AttentionLevel LevelAt(string node, AttributeKey key)
    {
        lock (_gate)
        {
            return _replica.LevelAt(node, key);
        }
    }
}
