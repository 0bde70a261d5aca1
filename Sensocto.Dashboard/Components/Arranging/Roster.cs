using Sensocto.Core.Feeds;
using Sensocto.Dashboard.Components.View;

namespace Sensocto.Dashboard.Components.Arranging;

/// <summary>
/// What every circuit's grid is arranged by: read from the feeds at most once a second however many pages are open, and not at all while none is. One entry
/// a sensor. Thread-safe.
/// </summary>
public sealed class Roster(FeedHost feeds, TimeProvider time)
{
    // A little less than the pages' own second, or every other one of theirs would see the same.
    private static readonly TimeSpan MaxAge = TimeSpan.FromMilliseconds(900);
    private readonly Lock _gate = new();
    private RosterReading _reading = new([], default, feedsVersion: -1);
    private WatchedEntries _watched = new(0, []);
    private long _readAt;

    /// <summary>Who is looked at, as of the newest reading.</summary>
    public WatchedEntries Watched => Volatile.Read(ref _watched);

    /// <summary>The newest reading, not older than a second.</summary>
    public RosterReading Read()
    {
        lock (_gate)
        {
            // Before the sensors: one that comes meanwhile is of another version, and is read with the next.
            var version = feeds.Version;
            if (_reading.FeedsVersion != version)
            {
                ReadNeedsLock(EntriesInOrder(), version, mustReplace: true);
            }
            else if (time.GetElapsedTime(_readAt) >= MaxAge)
            {
                ReadNeedsLock((RosterEntry[])_reading.Entries, _reading.FeedsVersion, mustReplace: false);
            }

            return _reading;
        }
    }

    private void ReadNeedsLock(RosterEntry[] entries, int version, bool mustReplace)
    {
        _readAt = time.GetTimestamp();
        var (alarm, stale, offline, many) = (0, 0, 0, 0);
        var alone = new List<RosterEntry>(); // Bounded by the entries.
        foreach (var entry in entries)
        {
            mustReplace |= entry.Read();
            many += entry.Viewers > 1 ? 1 : 0;
            if (entry.Viewers == 1)
            {
                alone.Add(entry);
            }

            var conditions = entry.Conditions;
            alarm += conditions.HasFlag(Chips.Alarm) ? 1 : 0;
            stale += conditions.HasFlag(Chips.Stale) ? 1 : 0;
            offline += conditions.HasFlag(Chips.Offline) ? 1 : 0;
        }

        Volatile.Write(ref _watched, new(many, alone));
        if (mustReplace)
        {
            _reading = new(entries, new(entries.Length, alarm, stale, offline), version);
        }
    }

    // Sensors of one name keep their places by id: the order they come in changes as the catalog grows.
    private RosterEntry[] EntriesInOrder() =>
        [
            .. feeds
                .Sensors.OrderBy(s => s.Descriptor.Name, NaturalOrder.Instance)
                .ThenBy(s => s.Descriptor.Id.Value, StringComparer.Ordinal)
                .Select(s => new RosterEntry(s)),
        ];
}
