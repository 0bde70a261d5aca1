using Sensocto.Core.Attention.Replication;
using Sensocto.Core.Sensors;

namespace Sensocto.Core.Attention.Sharing;

/// <summary>
/// What one peer has been told about who watches here. It covers only keys that somebody there watches too, so it is bounded by those. Nothing
/// is queued: the next message holds the differences from what was sent. Not thread-safe.
/// </summary>
internal sealed class WatcherOutbox(NodeIncarnation self, NodeIncarnation peer)
{
    private const int MostKeys = 2_000;

    // A pin by a viewer that already holds the key at High changes no version, so each key is checked again after this many turns.
    private const int TurnsUntilAskedAgain = 16;
    private readonly Dictionary<AttributeKey, (int Version, KeyWatchers Told)> _told = [];
    private int _turn;
    private bool _isFirst = true;

    public NodeIncarnation Self { get; } = self;

    public NodeIncarnation Peer { get; } = peer;

    /// <summary>Whether a message is in flight.</summary>
    public bool IsBusy { get; private set; }

    /// <summary>The next message, or null if there is nothing to send.</summary>
    public WatcherNews? Take(AttentionTracker tracker, IReadOnlyDictionary<AttributeKey, AttentionLevel> looks)
    {
        _turn++;
        var keys = new List<KeyWatchers>();
        foreach (var key in looks.Keys)
        {
            if (keys.Count < MostKeys && Next(tracker, key) is { } next)
            {
                keys.Add(next);
            }
        }

        foreach (var key in _told.Keys.Where(k => !looks.ContainsKey(k)).ToList())
        {
            // Nobody there watches it any more; if somebody does again, it is sent again.
            _told.Remove(key);
        }

        IsBusy = keys.Count > 0;
        return IsBusy ? new WatcherNews(Self, Peer, keys) { StartsOver = _isFirst } : null;
    }

    /// <summary>Takes the answer; if the message was not taken, the next one repeats its content.</summary>
    public void Answer(WatcherNews news, bool isTaken)
    {
        IsBusy = false;
        _isFirst &= !isTaken;
        foreach (var key in isTaken ? [] : news.Keys)
        {
            _told.Remove(key.Key);
        }
    }

    private KeyWatchers? Next(AttentionTracker tracker, AttributeKey key)
    {
        if (!tracker.TryGetCell(key.Sensor, key.Attribute, out var cell))
        {
            return null;
        }

        // The version first: a viewer that comes or goes meanwhile leaves a newer one and is sent next time.
        var version = Volatile.Read(ref cell.WatchersVersion);
        var isKnown = _told.TryGetValue(key, out var told);
        if (isKnown && told.Version == version && (cell.Index + _turn) % TurnsUntilAskedAgain != 0)
        {
            return null;
        }

        var now = tracker.OwnWatchersOf(cell);
        _told[key] = (version, now);
        return isKnown ? (told.Told.IsLike(now) ? null : now) : (now.Viewers == 0 ? null : now);
    }
}
