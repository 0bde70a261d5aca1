using Sensocto.Core.Feeds;
using Sensocto.Dashboard.Components.View;

namespace Sensocto.Dashboard.Components.Arranging;

/// <summary>
/// What the grids of all circuits are arranged by. Read from the feeds at most once a second, however many pages are open, and not at all while none is. One entry
/// per sensor. Thread-safe.
/// </summary>
public sealed class Roster(FeedHost feeds, TimeProvider time)
{
    // A little less than the pages' own second; otherwise they would get the same reading every other time.
    private static readonly TimeSpan MaxAge = TimeSpan.FromMilliseconds(900);
    private readonly Lock _gate = new();
    private RosterReading _reading = new([], default, feedsVersion: -1);
    private WatchedEntries _watched = new(0, []);
    private long _readAt;

    /// <summary>The sensors that are looked at, as of the newest reading.</summary>
    public WatchedEntries Watched => Volatile.Read(ref _watched);

    /// <summary>The newest reading, at most a second old.</summary>
    public RosterReading Read()
    {
        lock (_gate)
        {
            // Read before the sensors: one that is added in between belongs to a later version, and the next reading takes it.
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

    // Sensors of the same name are ordered by id, because the feeds' order changes as the catalog grows.
    private RosterEntry[] EntriesInOrder() =>
        [
            .. feeds
                .Sensors.OrderBy(s => s.Descriptor.Name, NaturalOrder.Instance)
                .ThenBy(s => s.Descriptor.Id.Value, StringComparer.Ordinal)
                .Select(s => new RosterEntry(s)),
        ];
}
