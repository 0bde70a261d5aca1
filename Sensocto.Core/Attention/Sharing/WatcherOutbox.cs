using Sensocto.Core.Attention.Replication;
using Sensocto.Core.Sensors;

namespace Sensocto.Core.Attention.Sharing;

/// <summary>
/// What one peer has been told of who looks here. Only of keys that somebody there looks at too, so it is bounded by those; nothing is
/// queued: the next message says what differs from what was told. Not thread-safe.
/// </summary>
internal sealed class WatcherOutbox(NodeIncarnation self, NodeIncarnation peer)
{
    private const int MostKeys = 2_000;

    // A pin on a key that is High already moves nothing that would be noticed: each key is asked again after so many turns.
    private const int TurnsUntilAskedAgain = 16;
    private readonly Dictionary<AttributeKey, (int Version, KeyWatchers Told)> _told = [];
    private int _turn;
    private bool _isFirst = true;

    public NodeIncarnation Self { get; } = self;

    public NodeIncarnation Peer { get; } = peer;

    /// <summary>Whether a message is on its way.</summary>
    public bool IsBusy { get; private set; }

    /// <summary>The next message, or null if there is nothing to tell.</summary>
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
            // Nobody there looks any more: whoever looks again is told anew.
            _told.Remove(key);
        }

        IsBusy = keys.Count > 0;
        return IsBusy ? new WatcherNews(Self, Peer, keys) { StartsOver = _isFirst } : null;
    }

    /// <summary>The message was taken, or not: then the next says it again.</summary>
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

        // The version first: who comes or goes meanwhile carries a newer one, and is told next time.
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
