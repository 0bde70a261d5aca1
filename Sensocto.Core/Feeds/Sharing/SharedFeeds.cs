using Sensocto.Core.Attention.Replication;

namespace Sensocto.Core.Feeds.Sharing;

/// <summary>
/// Distributes the feeds among the nodes of a cluster. Every node knows every sensor; one node runs its feed, at the cluster's level, and tells the others what
/// their own viewers look at. A lone node runs them all.
/// <para>
/// When a sensor's owner changes, the new one continues after the newest sample it received; if nobody here looked, it reads back as far as a
/// dead node may have gone unnoticed. Samples keep their own times, and one that is not newer than all before is dropped.
/// </para>
/// Thread-safe.
/// </summary>
public sealed class SharedFeeds(FeedHost host, ReplicatedAttention attention)
{
    private readonly Lock _gate = new();

    // Keyed by node, so bounded by the visible peers.
    private readonly Dictionary<string, NewsOutbox> _outboxes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<LiveAttribute>> _theirs = new(StringComparer.Ordinal);
    private IReadOnlyList<LiveAttribute> _ours = [];
    private string[] _nodes = [];
    private int _version = -1;
    private int _owned;

    /// <summary>How many sensors are run here.</summary>
    public int Owned => Volatile.Read(ref _owned);

    /// <summary>Whether somebody at another node looks at anything, so that every sample here may be news there.</summary>
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

    /// <summary>Runs the feeds that fall to this node among the visible ones, and leaves the rest to the others. Call it a few times a second.</summary>
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

    /// <summary>The messages to send now. Each must be answered before its peer gets another.</summary>
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

    /// <summary>Records whether a peer took a message.</summary>
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

    /// <summary>Takes news from another node. False if it must be sent again.</summary>
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
