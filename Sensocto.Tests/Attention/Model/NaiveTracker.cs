using Sensocto.Core.Attention;

namespace Sensocto.Tests.Attention.Model;

/// <summary>
/// The attention rules, computed naively: after every step and whenever something ends, each key's level is
/// computed anew from its sets and all viewers.
/// </summary>
internal sealed class NaiveTracker(int sensors, int attributes, AttentionOptions options)
{
    private readonly long _lingerMs = (long)options.Linger.TotalMilliseconds;
    private readonly long _sweepMs = (long)options.SweepInterval.TotalMilliseconds;
    private readonly long _leaseMs = (long)options.Lease.TotalMilliseconds;

    public long Now { get; private set; }

    public long Refused { get; private set; }

    public int PinCap => options.MaxPinsPerOperator;

    public bool[] Exists { get; } = [.. Enumerable.Repeat(true, sensors)];

    public List<NaiveViewer> Viewers { get; } = [];

    public NaiveKey[] Keys { get; } =
    [.. Enumerable.Range(0, sensors * attributes).Select(k => new NaiveKey(k / attributes))];

    public AttentionLevel SensorLevel(int sensor) => Keys.Where(k => k.Sensor == sensor).Max(k => k.Level);

    public NaiveViewer Connect(string id, string name)
    {
        var viewer = new NaiveViewer(id, name, (long)options.Boost.TotalMilliseconds, Now);
        Viewers.Add(viewer);
        return viewer;
    }

    /// <summary>By its cell, a viewer of a removed key may let go of it.</summary>
    public bool Set(NaiveViewer viewer, NaiveKey key, Interest interest, bool byCell)
    {
        var old = key.Reported(viewer);
        if (viewer.IsClosed || (!Exists[key.Sensor] && (!byCell || (interest & ~old) != 0)))
        {
            return Refuse();
        }

        key.Report(viewer, interest);
        if (interest.HasFlag(Interest.Hover))
        {
            key.BoostEnds.Remove(viewer);
        }
        else if (old.HasFlag(Interest.Hover) && !viewer.IsHidden && !viewer.IsSuspended && viewer.BoostMs > 0)
        {
            key.BoostEnds[viewer] = Now + viewer.BoostMs;
        }

        return true;
    }

    public PinResult Pin(NaiveViewer viewer, int sensor)
    {
        if (viewer.IsClosed || !Exists[sensor])
        {
            Refuse();
            return PinResult.Refused;
        }

        var pinned = PinsOf(viewer.Name);
        if (!pinned.Contains(sensor) && pinned.Count >= options.MaxPinsPerOperator)
        {
            return PinResult.CapReached;
        }

        viewer.Pins.Add(sensor);
        return PinResult.Pinned;
    }

    public HashSet<int> PinsOf(string name) => [.. Viewers.Where(v => v.Name == name).SelectMany(v => v.Pins)];

    public void Forget(NaiveViewer viewer, Interest interest, params IEnumerable<NaiveKey> except)
    {
        foreach (var key in Keys.Except(except))
        {
            key.Forget(viewer, interest);
        }
    }

    public void Close(NaiveViewer viewer)
    {
        Forget(viewer, Interest.All);
        viewer.Pins.Clear();
        viewer.IsClosed = true;
        Viewers.Remove(viewer);
    }

    public void SetExists(int sensor, bool exists)
    {
        foreach (var key in Keys.Where(k => k.Sensor == sensor && exists && !Exists[sensor]))
        {
            key.LeftAt = null;
        }

        Exists[sensor] = exists;
    }

    /// <summary>Advances time from one moment at which something ends to the next.</summary>
    public void Advance(long ms)
    {
        var end = Now + ms;
        while (NextMoment() is var next && next <= end)
        {
            Now = next;
            EndWhatIsOver();
            Recompute();
        }

        Now = end;
    }

    public void Recompute()
    {
        foreach (var key in Keys)
        {
            var ranks = Viewers.Select(v => (Viewer: v, Rank: key.RankOf(v))).Where(r => r.Rank > 0).ToList();
            NoteWatchers(key, [.. ranks.Select(r => (r.Viewer, r.Viewer.Name))]);
            NoteLevel(key, LevelOf(key, ranks.Select(r => r.Rank).DefaultIfEmpty().Max()));
        }
    }

    private AttentionLevel LevelOf(NaiveKey key, AttentionLevel highest)
    {
        if (highest > AttentionLevel.None)
        {
            key.LeftAt = long.MaxValue;
        }
        else if (key.LeftAt == long.MaxValue)
        {
            key.LeftAt = Now;
        }

        return !Exists[key.Sensor] ? AttentionLevel.None
            : highest == AttentionLevel.None && key.LeftAt is not null ? AttentionLevel.Low
            : highest;
    }

    private void NoteLevel(NaiveKey key, AttentionLevel level)
    {
        if (level != key.Level)
        {
            key.Levels.Add((Now, level));
        }
    }

    private void NoteWatchers(NaiveKey key, List<(NaiveViewer, string)> watchers)
    {
        if (!watchers.SequenceEqual(key.Watchers))
        {
            key.Watchers = watchers;
            key.WatchersChangedAt = Now;
        }
    }

    private long NextMoment()
    {
        var boosts = Keys.SelectMany(k => k.BoostEnds.Values);
        var lingers = Keys.Where(k => k.LeftAt is not null and not long.MaxValue)
            .Select(k => k.LeftAt!.Value + _lingerMs);
        return boosts.Concat(lingers).Append((Now / _sweepMs * _sweepMs) + _sweepMs).Min();
    }

    private void EndWhatIsOver()
    {
        foreach (var key in Keys)
        {
            foreach (var viewer in key.BoostEnds.Where(b => b.Value <= Now).Select(b => b.Key).ToList())
            {
                key.BoostEnds.Remove(viewer);
            }

            key.LeftAt = key.LeftAt <= Now - _lingerMs ? null : key.LeftAt;
        }

        if (Now % _sweepMs == 0)
        {
            Viewers.Where(v => Now - v.BeatAt >= _leaseMs).ToList().ForEach(Close);
        }
    }

    private bool Refuse()
    {
        Refused++;
        return false;
    }
}
