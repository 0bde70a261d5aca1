using System.Collections.Concurrent;
using Sensocto.Core.Attention.Replication;
using Sensocto.Core.Sensors;

namespace Sensocto.Core.Attention.Sharing;

/// <summary>
/// Tells the other nodes of a cluster who watches and pins here, for keys that somebody there watches too, and shows the names they send instead
/// of "somebody on that node". Levels never wait for this: names follow within a second, and disappear with the level.
/// <para>Thread-safe. One thread takes messages; any thread may answer or receive them.</para>
/// </summary>
public sealed class SharedWatchers : IDisposable
{
    // Far more turns than another node needs to notice that nobody here watches a key any more, and so to send it in full if somebody does again.
    private const int TurnsUntilForgotten = 20;
    private readonly Lock _gate = new();
    private readonly AttentionTracker _tracker;
    private readonly ReplicatedAttention _attention;

    // Both by node: bounded by the visible peers and by the members, and for each by the keys that somebody here watches or recently did.
    private readonly Dictionary<string, WatcherOutbox> _outboxes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Heard> _heard = new(StringComparer.Ordinal);
    private int _turn;

    /// <summary>Shares the watchers of a replicated tracker; one instance per tracker.</summary>
    public SharedWatchers(AttentionTracker tracker, ReplicatedAttention attention)
    {
        (_tracker, _attention) = (tracker, attention);
        tracker.Elsewhere = Find;
    }

    /// <summary>The messages to send now. Each must be answered before its peer gets another.</summary>
    public IReadOnlyList<WatcherNews> Take()
    {
        var self = _attention.Self;
        var members = _attention.Peers;
        var messages = new List<WatcherNews>();
        List<AttributeKey> forgotten = [];
        lock (_gate)
        {
            Meet(self, members);
            if (++_turn % TurnsUntilForgotten == 0)
            {
                // A silent node may never have noticed that nobody watched, and so would not repeat what it sent.
                var visible = members.Where(m => !m.IsHidden).Select(m => m.Peer).ToHashSet();
                forgotten =
                [
                    .. _heard
                        .Values.Where(h => visible.Contains(h.From))
                        .SelectMany(h => h.Forget(_attention.OwnLevel)),
                ];
            }

            foreach (var outbox in _outboxes.Values.Where(d => !d.IsBusy))
            {
                if (outbox.Take(_tracker, _attention.LevelsAt(outbox.Peer.Node)) is { } news)
                {
                    messages.Add(news);
                }
            }
        }

        foreach (var key in forgotten)
        {
            if (_tracker.TryGetCell(key.Sensor, key.Attribute, out var cell))
            {
                _tracker.WatchersChanged(cell);
            }
        }

        return messages;
    }

    /// <summary>Takes the result of a message.</summary>
    public void Answer(WatcherNews news, bool isTaken)
    {
        lock (_gate)
        {
            if (
                _outboxes.TryGetValue(news.To.Node, out var outbox)
                && outbox.Peer == news.To
                && outbox.Self == news.From
            )
            {
                outbox.Answer(news, isTaken);
            }
        }
    }

    /// <summary>Takes another node's message. False if that life of the node is not known here (yet), so that the node must send it again.</summary>
    public bool Receive(WatcherNews news)
    {
        if (news.From.Node == _attention.Self.Node || _attention.Peers.All(p => p.Peer != news.From))
        {
            return false;
        }

        foreach (var cell in Hear(news))
        {
            _tracker.WatchersChanged(cell);
        }

        return true;
    }

    /// <summary>Stops naming watchers on other nodes.</summary>
    public void Dispose() => _tracker.Elsewhere = null;

    /// <summary>Returns the cells whose known watchers may have changed.</summary>
    private HashSet<AttentionCell> Hear(WatcherNews news)
    {
        lock (_gate)
        {
            var before = _heard.GetValueOrDefault(news.From.Node);
            var goesOn = before?.From == news.From && !news.StartsOver;
            var heard = goesOn ? before! : new Heard(news.From);
            var changed = new HashSet<AttentionCell>();
            foreach (var told in news.Keys)
            {
                if (_tracker.TryGetCell(told.Key.Sensor, told.Key.Attribute, out var cell))
                {
                    heard.Take(told);
                    changed.Add(cell);
                }
            }

            foreach (var key in goesOn ? [] : before?.Keys.Keys ?? [])
            {
                if (_tracker.TryGetCell(key.Sensor, key.Attribute, out var cell))
                {
                    changed.Add(cell);
                }
            }

            _heard[news.From.Node] = heard;
            return changed;
        }
    }

    private KeyWatchers? Find(string node, AttributeKey key) =>
        _heard.TryGetValue(node, out var heard) && heard.Keys.TryGetValue(key, out var told) ? told : null;

    private void Meet(NodeIncarnation self, IReadOnlyCollection<PeerStatus> members)
    {
        var peers = members.Where(m => !m.IsHidden).Select(m => m.Peer).ToList();
        foreach (var gone in _outboxes.Values.Where(d => d.Self != self || !peers.Contains(d.Peer)).ToList())
        {
            _outboxes.Remove(gone.Peer.Node);
        }

        foreach (var peer in peers.Where(p => !_outboxes.ContainsKey(p.Node)))
        {
            _outboxes[peer.Node] = new WatcherOutbox(self, peer);
        }

        // Only nodes that have left are forgotten: a merely silent one may not have noticed, and would not repeat what it sent. It does not count meanwhile.
        foreach (var (node, heard) in _heard)
        {
            if (members.All(m => m.Peer != heard.From))
            {
                _heard.TryRemove(KeyValuePair.Create(node, heard));
            }
        }
    }

    private sealed record Heard(NodeIncarnation From)
    {
        private HashSet<AttributeKey> _idle = [];

        public ConcurrentDictionary<AttributeKey, KeyWatchers> Keys { get; } = new();

        /// <summary>Drops the keys that nobody here watches now or watched at the last call: the other node no longer sends changes of them.</summary>
        public List<AttributeKey> Forget(Func<AttributeKey, AttentionLevel> own)
        {
            var before = _idle;
            _idle = [.. Keys.Keys.Where(k => own(k) == AttentionLevel.None)];
            return [.. _idle.Where(k => before.Contains(k) && Keys.TryRemove(k, out _))];
        }

        public void Take(KeyWatchers told)
        {
            _idle.Remove(told.Key);
            if (told.Viewers == 0)
            {
                Keys.TryRemove(told.Key, out _);
            }
            else
            {
                Keys[told.Key] = told;
            }
        }
    }
}
