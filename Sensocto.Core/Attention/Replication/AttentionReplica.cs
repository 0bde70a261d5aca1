using Sensocto.Core.Sensors;

namespace Sensocto.Core.Attention.Replication;

/// <summary>
/// What the viewers of all nodes look at, replicated on every node. Each node alone writes its own levels and holds a copy of every other
/// node's; the cluster's level of a key is the highest over the nodes still believed. So writes never conflict, frames may be lost, repeated,
/// reordered or late, and all nodes agree once the network is quiet again.
/// <para>
/// Deterministic: it sends nothing, starts nothing, and takes its time from the provider. Bounded by the keys that nodes look at and by
/// <see cref="MaxPeers"/>. Not thread-safe; its owner guards it.
/// </para>
/// </summary>
public sealed class AttentionReplica
{
    /// <summary>The most peers at once, including removed ones; frames of further peers are refused. Far beyond the supported cluster size.</summary>
    public const int MaxPeers = 256;

    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(10);
    private readonly OwnLevels _own = new();
    private readonly Dictionary<string, PeerLevels> _peers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PeerLink> _links = new(StringComparer.Ordinal);

    // At most one entry per key and node.
    private HashSet<(string Node, AttributeKey Key)> _changed = [];
    private readonly AttentionClock _clock;
    private readonly long _heartbeatMs;
    private readonly long _silenceMs;

    /// <summary>A replica without peers.</summary>
    public AttentionReplica(NodeIncarnation self, ReplicaOptions options, TimeProvider time)
    {
        Self = self;
        _clock = new AttentionClock(time);
        _heartbeatMs = (long)options.Heartbeat.TotalMilliseconds;
        _silenceMs = (long)options.PeerSilence.TotalMilliseconds;
    }

    /// <summary>This node, in this life.</summary>
    public NodeIncarnation Self { get; private set; }

    /// <summary>The known peers that have not been removed, in no order.</summary>
    public IReadOnlyList<PeerStatus> Peers =>
        [
            .. _peers
                .Values.Where(p => !p.IsRemoved)
                .Select(p => new PeerStatus(
                    new NodeIncarnation(p.Node, p.Epoch),
                    p.Count,
                    TimeSpan.FromMilliseconds(_clock.NowMs - p.HeardAtMs),
                    p.IsHidden
                )),
        ];

    /// <summary>Keys that this node's own viewers look at, and recently withdrawn ones.</summary>
    internal int OwnCount => _own.Count;

    /// <summary>The level that this node's own viewers give a key.</summary>
    public AttentionLevel OwnLevel(AttributeKey key) => _own.Get(key);

    /// <summary>The level that another node's viewers give a key; None unless that node is believed.</summary>
    public AttentionLevel LevelAt(string node, AttributeKey key) =>
        _peers.TryGetValue(node, out var peer) ? peer.Get(key) : AttentionLevel.None;

    /// <summary>A copy of all keys that another node's viewers look at; empty unless that node is believed.</summary>
    public IReadOnlyDictionary<AttributeKey, AttentionLevel> LevelsAt(string node) =>
        _peers.TryGetValue(node, out var peer) && peer.IsVisible ? peer.Copy() : [];

    /// <summary>Whether another node is believed and its viewers look at anything.</summary>
    public bool IsLooking(string node) =>
        _peers.TryGetValue(node, out var peer) && peer is { IsVisible: true, Count: > 0 };

    /// <summary>Sets the level that this node's own viewers give a key. False if it had that level already.</summary>
    public bool SetOwn(AttributeKey key, AttentionLevel level) => _own.Set(key, level);

    /// <summary>Begins a new life of this node, with another epoch. Its levels stay, and every peer gets a snapshot of them.</summary>
    public void BeginLife(long epoch)
    {
        Self = Self with { Epoch = epoch };
        _links.Clear();
    }

    /// <summary>
    /// Starts sending frames to this peer. Does nothing if repeated, or for the life that ended last. A lower epoch than that life's still counts as the next
    /// life, because epochs come from a clock, which may have been set back.
    /// </summary>
    public void Join(NodeIncarnation peer)
    {
        var known = _peers.GetValueOrDefault(peer.Node);
        if (
            peer.Node == Self.Node
            || (_links.TryGetValue(peer.Node, out var link) && link.Peer.Epoch >= peer.Epoch)
            || (known is { IsRemoved: true } && known.Epoch == peer.Epoch)
        )
        {
            return;
        }

        known?.Expect(peer.Epoch);
        _links[peer.Node] = new PeerLink(peer);
    }

    /// <summary>Ends this life of a peer: what it looked at is withdrawn at once, and its late frames are refused.</summary>
    public void Remove(NodeIncarnation peer)
    {
        if (_links.TryGetValue(peer.Node, out var link) && link.Peer.Epoch <= peer.Epoch)
        {
            _links.Remove(peer.Node);
        }

        Find(peer.Node)?.Remove(peer.Epoch, _clock.NowMs, ChangedBy(peer.Node));
    }

    /// <summary>The frames to send now. Each must be answered before its peer gets another.</summary>
    public IReadOnlyList<(NodeIncarnation Peer, AttentionFrame Frame)> TakeFrames()
    {
        var now = _clock.NowMs;
        var frames = new List<(NodeIncarnation, AttentionFrame)>(_links.Count);
        foreach (var link in _links.Values)
        {
            if (link.Take(_own, Self, now, _heartbeatMs) is { } frame)
            {
                frames.Add((link.Peer, frame));
            }
        }

        return frames;
    }

    /// <summary>Takes the result of a frame; null (unknown) if the call failed. Returns whether there is more to send to that peer.</summary>
    public bool Answer(NodeIncarnation peer, AttentionFrame frame, FrameResult? result)
    {
        if (frame.Sender != Self || !_links.TryGetValue(peer.Node, out var link) || link.Peer != peer)
        {
            return false;
        }

        link.Answer(frame, result);
        return link.HasNews(_own);
    }

    /// <summary>Applies another node's frame; <see cref="TakeChanges"/> then returns the changed keys.</summary>
    public FrameResult Apply(AttentionFrame frame)
    {
        var (node, epoch) = frame.Sender;
        return node == Self.Node || epoch <= 0 || frame.From < 0 || frame.To <= frame.From || Find(node) is not { } peer
            ? FrameResult.Stale
            : peer.Apply(frame, _clock.NowMs, ChangedBy(node));
    }

    /// <summary>Hides the peers that have been silent for too long, and forgets those silent or removed for ten minutes.</summary>
    public void Sweep()
    {
        var now = _clock.NowMs;
        foreach (var peer in _peers.Values)
        {
            var silence = now - peer.HeardAtMs;
            if (silence > _silenceMs)
            {
                peer.Hide(ChangedBy(peer.Node));
            }

            if (silence > Memory.TotalMilliseconds)
            {
                _peers.Remove(peer.Node);
            }
        }
    }

    /// <summary>The keys whose level at another node may have changed since the last call; each once.</summary>
    public IReadOnlyCollection<(string Node, AttributeKey Key)> TakeChanges()
    {
        if (_changed.Count == 0)
        {
            return [];
        }

        var changed = _changed;
        _changed = [];
        return changed;
    }

    /// <summary>Makes <see cref="TakeChanges"/> return a key again that peers look at, because this node did not have it before.</summary>
    internal void Recheck(AttributeKey key)
    {
        foreach (var peer in _peers.Values.Where(p => p.Get(key) != AttentionLevel.None))
        {
            _changed.Add((peer.Node, key));
        }
    }

    /// <summary>Makes <see cref="TakeChanges"/> return one of its keys again.</summary>
    internal void Recheck(string node, AttributeKey key) => _changed.Add((node, key));

    internal PeerLevels? Peer(string node) => _peers.GetValueOrDefault(node);

    private PeerLevels? Find(string node)
    {
        if (!_peers.TryGetValue(node, out var peer) && _peers.Count < MaxPeers)
        {
            _peers[node] = peer = new PeerLevels(node);
        }

        return peer;
    }

    private Action<AttributeKey> ChangedBy(string node) => key => _changed.Add((node, key));
}
