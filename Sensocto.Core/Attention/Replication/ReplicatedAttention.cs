using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Sensocto.Core.Sensors;
using Sensocto.Core.Telling;

namespace Sensocto.Core.Attention.Replication;

/// <summary>
/// Joins a tracker to the trackers of other nodes. Outwards goes what this node's own viewers give each key, and never what others gave
/// it, or two nodes would keep each other's keys high for ever. Inwards, each other node is one viewer, so levels, words, names and reasons follow
/// the rules that they always follow. Lingers are not told: a key falls to Low on each node by itself when its last viewer goes.
/// <para>
/// Thread-safe; frames may be applied by any thread at any time. The replica has a short lock of its own; the tracker is
/// moved by one thread at a time, under no lock. Where that fails it is reported, and tried again by the next call that moves it.
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

    // Touched by the pumping thread only, and bounded by the replica's peers.
    private readonly Dictionary<string, NodeViewer> _nodes = new(StringComparer.Ordinal);
    private int _pumping;

    /// <summary>Joins a tracker, which has no viewers yet and follows the catalog already, to a replica that nobody else uses.</summary>
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

    /// <summary>There may be something to <see cref="Flush"/>. On any thread, often; must neither block nor throw.</summary>
    public event Action? Stirred;

    /// <summary>Another node told what its viewers look at. On any thread, often; must neither block nor throw.</summary>
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

    /// <summary>Takes another node's frame; the tracker's levels follow before this returns, or at once on the thread that moves it now.</summary>
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
    /// Hides peers that were silent for too long. To be called a few times a second, whether or not there is a network at all: a node that
    /// is cut off must not believe for ever what it heard last.
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
    /// Gathers what this node's viewers changed, and gives the frames to send. To be called when it stirs, and a few times a heartbeat in any case.
    /// </summary>
    public IReadOnlyList<(NodeIncarnation Peer, AttentionFrame Frame)> Flush()
    {
        Pump();
        lock (_gate)
        {
            return _replica.TakeFrames();
        }
    }

    /// <summary>What became of a frame; null if the call failed and nobody knows. Stirs where there is more to tell that peer by now.</summary>
    public void Answer(NodeIncarnation peer, AttentionFrame frame, FrameResult? result)
    {
        bool hasMore;
        lock (_gate)
        {
            hasMore = _replica.Answer(peer, frame, result);
        }

        // What changed while the peer was busy has stirred already, and in vain.
        StirIf(hasMore);
    }

    /// <summary>Leaves: other nodes' attention ends here.</summary>
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

    // Whoever finds it running asks for one more round and goes on.
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
            // Taken out before it is read: what changes after the read puts it in again.
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
#pragma warning disable CA1031 // One key that can not be shown must not take the others along.
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

        // Once a round, however many keys failed.
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

    // Exact, because only this thread moves what is subtracted.
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
