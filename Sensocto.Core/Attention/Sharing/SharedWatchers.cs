using System.Collections.Concurrent;
using Sensocto.Core.Attention.Replication;
using Sensocto.Core.Sensors;

namespace Sensocto.Core.Attention.Sharing;

/// <summary>
/// Tells the other nodes of a cluster who looks here and who pins, where somebody there looks too, and puts what they tell in the place of
/// "somebody on that node". Levels never wait for it: names follow within a second, and a level that has ended takes its names along.
/// <para>Thread-safe. One thread takes; answers and receipts may come from any.</para>
/// </summary>
public sealed class SharedWatchers : IDisposable
{
    // Far more turns than another node needs to notice that nobody here looks any more, and to tell it all again to who looks then.
    private const int TurnsUntilForgotten = 20;
    private readonly Lock _gate = new();
    private readonly AttentionTracker _tracker;
    private readonly ReplicatedAttention _attention;

    // Both by node, so bounded by the peers that are visible, and those that are members; within, by the keys that somebody here looks at, or did of late.
    private readonly Dictionary<string, WatcherOutbox> _outboxes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Heard> _heard = new(StringComparer.Ordinal);
    private int _turn;

    /// <summary>Shares over a tracker that is replicated, and has no other sharer.</summary>
    public SharedWatchers(AttentionTracker tracker, ReplicatedAttention attention)
    {
        (_tracker, _attention) = (tracker, attention);
        tracker.Elsewhere = Find;
    }

    /// <summary>The messages that are to be sent now. Each must be answered before its peer gets another.</summary>
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
                // One that is silent may never have noticed that nobody looked, and would not tell again what it told.
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

    /// <summary>What became of a message.</summary>
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

    /// <summary>Takes what another node tells. False if that life of it is not known here (yet), so that it must be told again.</summary>
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

    /// <summary>Nobody is named any more who is not here.</summary>
    public void Dispose() => _tracker.Elsewhere = null;

    /// <summary>Gives the cells of which something else is known now.</summary>
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

        // A node that is only silent for a while may never have noticed, and would not tell again what it told. Its looks do not count meanwhile.
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

        /// <summary>Lets go of keys at which nobody here looked at the last call either: nobody tells any more what becomes of them.</summary>
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
