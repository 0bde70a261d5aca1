using Sensocto.Core.Attention.Replication;

namespace Sensocto.Core.Feeds.Sharing;

/// <summary>
/// Shares the feeds among the nodes of a cluster: every node knows every sensor, one runs its feed, at the cluster's level, and tells the others what
/// their own viewers look at. Alone, a node runs them all.
/// <para>
/// When a sensor's owner changes, the new one goes on after the newest sample it was told; where nobody here looked, it reads back as far as a
/// dead node may have gone unnoticed. Samples keep their own times, and one that is not newer than all before is left out.
/// </para>
/// Thread-safe.
/// </summary>
public sealed class SharedFeeds(FeedHost host, ReplicatedAttention attention)
{
    private readonly Lock _gate = new();

    // By node, so bounded by the peers that are visible.
    private readonly Dictionary<string, NewsOutbox> _outboxes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<LiveAttribute>> _theirs = new(StringComparer.Ordinal);
    private IReadOnlyList<LiveAttribute> _ours = [];
    private string[] _nodes = [];
    private int _version = -1;
    private int _owned;

    /// <summary>How many sensors are run here.</summary>
    public int Owned => Volatile.Read(ref _owned);

    /// <summary>Whether somebody at another node looks at anything: what is run here may be news there with every sample.</summary>
    public bool IsAwaited
    {
        get
        {
            lock (_gate)
            {
                return _outboxes.Keys.Any(attention.IsLooking);
            }
        }
    }

    /// <summary>Runs the feeds that fall to this node among those it sees, and leaves the others. To be called a few times a second.</summary>
    public void Place()
    {
        lock (_gate)
        {
            var peers = attention.Peers.Where(p => !p.IsHidden).Select(p => p.Peer).ToList();
            string[] nodes = [.. peers.Select(p => p.Node).Order(StringComparer.Ordinal)];
            var version = host.Version;
            Meet(peers);
            if (version == _version && nodes.AsSpan().SequenceEqual(_nodes))
            {
                return;
            }

            (_version, _nodes) = (version, nodes);
            Share(nodes);
            foreach (var outbox in _outboxes.Values)
            {
                outbox.KeepOnly([.. _ours, .. TheirsOf(outbox)]);
            }
        }
    }

    /// <summary>The messages that are to be sent now. Each must be answered before its peer gets another.</summary>
    public IReadOnlyList<FeedNews> Take()
    {
        var messages = new List<FeedNews>();
        lock (_gate)
        {
            foreach (var outbox in _outboxes.Values.Where(d => !d.IsBusy))
            {
                if (outbox.Take(_ours, TheirsOf(outbox), attention.LevelsAt(outbox.Peer.Node)) is { } news)
                {
                    messages.Add(news);
                }
            }
        }

        return messages;
    }

    /// <summary>What became of a message.</summary>
    public void Answer(FeedNews news, bool isTaken)
    {
        lock (_gate)
        {
            if (_outboxes.TryGetValue(news.Peer.Node, out var outbox) && outbox.Peer == news.Peer)
            {
                outbox.Answer(news, isTaken);
            }
        }
    }

    /// <summary>Takes what another node tells. False if it must be told again.</summary>
    public bool Receive(IReadOnlyList<AttributeNews> news) => host.Receive(news);

    private List<LiveAttribute> TheirsOf(NewsOutbox outbox) => _theirs.GetValueOrDefault(outbox.Peer.Node, []);

    private void Meet(List<NodeIncarnation> peers)
    {
        foreach (var gone in _outboxes.Keys.Except(peers.Select(p => p.Node), StringComparer.Ordinal).ToList())
        {
            _outboxes.Remove(gone);
        }

        foreach (var peer in peers)
        {
            if (!_outboxes.TryGetValue(peer.Node, out var outbox) || outbox.Peer != peer)
            {
                _outboxes[peer.Node] = new NewsOutbox(peer);
            }
        }
    }

    private void Share(string[] others)
    {
        var self = attention.Self.Node;
        var ours = new List<LiveAttribute>();
        var owned = 0;
        _theirs.Clear();
        foreach (var sensor in host.Sensors)
        {
            var owner = FeedOwners.OwnerOf(self, sensor.Descriptor.Id, others);
            var isHere = owner == self;
            host.Place(sensor, isHere);
            if (isHere)
            {
                owned++;
                ours.AddRange(sensor.Attributes);
                continue;
            }

            if (!_theirs.TryGetValue(owner, out var theirs))
            {
                _theirs[owner] = theirs = [];
            }

            theirs.AddRange(sensor.Attributes.Where(a => a.AlarmPoint is not null));
        }

        _ours = ours;
        Volatile.Write(ref _owned, owned);
    }
}
