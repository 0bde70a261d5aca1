using Sensocto.Core.Sensors;

namespace Sensocto.Core.Attention.Replication;

/// <summary>
/// What the viewers of every node look at, held on each of them. Each node is the only writer of its own levels and holds a copy of
/// every other's; the cluster's level of a key is the highest over the nodes that can be believed. So no two writes ever conflict, a frame may
/// be lost, repeated, overtaken or late, and when the network is quiet again all nodes agree.
/// <para>
/// Deterministic: it sends nothing and starts nothing, and its clock is the provider's. Bounded by the keys that nodes look at and by
/// <see cref="MaxPeers"/>. Not thread-safe; its holder guards it.
/// </para>
/// </summary>
public sealed class AttentionReplica
{
    /// <summary>The most peers at once, past lives included; frames of further ones are refused. Far beyond what is promised.</summary>
    public const int MaxPeers = 256;

    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(10);
    private readonly OwnLevels _own = new();
    private readonly Dictionary<string, PeerLevels> _peers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PeerLink> _links = new(StringComparer.Ordinal);

    // At most one entry a key and node.
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

    /// <summary>The peers that are known and alive as far as is known, in no order.</summary>
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

    /// <summary>Keys that this node's own viewers look at, and those taken back of late.</summary>
    internal int OwnCount => _own.Count;

    /// <summary>The level that this node's own viewers give a key.</summary>
    public AttentionLevel OwnLevel(AttributeKey key) => _own.Get(key);

    /// <summary>The level that another node's viewers give a key, as far as that node is to be believed.</summary>
    public AttentionLevel LevelAt(string node, AttributeKey key) =>
        _peers.TryGetValue(node, out var peer) ? peer.Get(key) : AttentionLevel.None;

    /// <summary>Every key that another node's viewers look at, as far as that node is to be believed. A copy.</summary>
    public IReadOnlyDictionary<AttributeKey, AttentionLevel> LevelsAt(string node) =>
        _peers.TryGetValue(node, out var peer) && peer.IsVisible ? peer.Copy() : [];

    /// <summary>Whether another node's viewers look at anything, as far as that node is to be believed.</summary>
    public bool IsLooking(string node) =>
        _peers.TryGetValue(node, out var peer) && peer is { IsVisible: true, Count: > 0 };

    /// <summary>This node's own viewers give a key another level. False if it had that one.</summary>
    public bool SetOwn(AttributeKey key, AttentionLevel level) => _own.Set(key, level);

    /// <summary>This node lives anew, by another number; its levels stay, and every peer gets them in full.</summary>
    public void BeginLife(long epoch)
    {
        Self = Self with { Epoch = epoch };
        _links.Clear();
    }

    /// <summary>
    /// Frames go to this peer from now on. Told again, or of the life that was over last, it changes nothing. A lower number than that life had is the next one
    /// all the same: the number comes from a clock, which may have been set back.
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

    /// <summary>That life of a peer is over: what it looked at is taken back at once, and late frames of it are refused.</summary>
    public void Remove(NodeIncarnation peer)
    {
        if (_links.TryGetValue(peer.Node, out var link) && link.Peer.Epoch <= peer.Epoch)
        {
            _links.Remove(peer.Node);
        }

        Find(peer.Node)?.Remove(peer.Epoch, _clock.NowMs, ChangedBy(peer.Node));
    }

    /// <summary>The frames that are to be sent now. Each must be answered before its peer gets another.</summary>
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

    /// <summary>What became of a frame; null if the call failed and nobody knows. Gives whether there is more to tell that peer by now.</summary>
    public bool Answer(NodeIncarnation peer, AttentionFrame frame, FrameResult? result)
    {
        if (frame.Sender != Self || !_links.TryGetValue(peer.Node, out var link) || link.Peer != peer)
        {
            return false;
        }

        link.Answer(frame, result);
        return link.HasNews(_own);
    }

    /// <summary>Takes another node's frame; levels that differ then are found by <see cref="TakeChanges"/>.</summary>
    public FrameResult Apply(AttentionFrame frame)
    {
        var (node, epoch) = frame.Sender;
        return node == Self.Node || epoch <= 0 || frame.From < 0 || frame.To <= frame.From || Find(node) is not { } peer
            ? FrameResult.Stale
            : peer.Apply(frame, _clock.NowMs, ChangedBy(node));
    }

    /// <summary>Hides the peers that were silent for too long, and forgets those that have been gone for ten minutes.</summary>
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

    /// <summary>The keys whose level at another node may count differently since the last call; each once.</summary>
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

    /// <summary>Has a key that peers look at told once more: there was nobody to take it up before.</summary>
    internal void Recheck(AttributeKey key)
    {
        foreach (var peer in _peers.Values.Where(p => p.Get(key) != AttentionLevel.None))
        {
            _changed.Add((peer.Node, key));
        }
    }

    /// <summary>Has one of <see cref="TakeChanges"/> told once more.</summary>
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
