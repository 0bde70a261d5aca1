using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;

namespace Sensocto.Dashboard.Live;

/// <summary>
/// Holds the shared sections of every attribute that any page is looking at or was a moment ago, and the facts and markup of every tile that any page renders; this
/// bounds them. Thread-safe.
/// </summary>
public sealed class SharedFrames : IDisposable
{
    private readonly LiveOptions _options;
    private readonly AttentionTracker _tracker;
    private readonly IDisposable _sent;
    private readonly TimeProvider _time;
    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<LiveAttribute, SharedSections> _shared = []; // Written under the lock, read by feeds without it.
    private readonly Dictionary<LiveAttribute, SharedFacts> _facts = [];
    private readonly Dictionary<(LiveSensor Sensor, int Rows), SharedTile> _tiles = [];

    /// <summary>Creates an empty registry.</summary>
    public SharedFrames(IOptions<LiveOptions> options, AttentionTracker tracker, FeedHost feeds, TimeProvider time)
    {
        (_options, _tracker, _time) = (options.Value, tracker, time);
        _sent = feeds.Subscribe(Hurry);
    }

    /// <summary>The number of attributes that any page reads.</summary>
    public int Count => _shared.Count;

    /// <summary>The number of attributes that any page renders.</summary>
    public int Rendered
    {
        get
        {
            lock (_gate)
            {
                return _facts.Count;
            }
        }
    }

    /// <inheritdoc />
    public void Dispose() => _sent.Dispose();

    internal SharedSections Join(LiveAttribute attribute)
    {
        lock (_gate)
        {
            if (!_shared.TryGetValue(attribute, out var shared))
            {
                _shared[attribute] = shared = new SharedSections(attribute, _options.MaxCatchUp);
            }

            shared.Users++;
            return shared;
        }
    }

    internal void Leave(SharedSections shared)
    {
        lock (_gate)
        {
            if (--shared.Users == 0)
            {
                _shared.TryRemove(shared.Attribute, out _);
            }
        }
    }

    /// <summary>Joins the tile that shows the first <paramref name="rows"/> attributes of a sensor, or all if there are fewer.</summary>
    internal SharedTile JoinTile(LiveSensor sensor, int rows)
    {
        var key = (sensor, Math.Min(rows, sensor.Attributes.Count));
        lock (_gate)
        {
            if (!_tiles.TryGetValue(key, out var tile))
            {
                var facts = sensor.Attributes.Take(rows).Select(JoinFactsNeedsLock).ToArray();
                _tiles[key] = tile = new SharedTile(sensor, facts, _time);
            }

            tile.Users++;
            return tile;
        }
    }

    /// <summary>Creates the reasons of one page.</summary>
    internal AskedReasons Reasons() => new(this, _tracker);

    /// <summary>Joins the facts of an attribute, whether or not a tile shows it.</summary>
    internal SharedFacts JoinFacts(LiveAttribute attribute)
    {
        lock (_gate)
        {
            return JoinFactsNeedsLock(attribute);
        }
    }

    internal void Leave(SharedFacts facts)
    {
        lock (_gate)
        {
            LeaveNeedsLock(facts);
        }
    }

    internal void Leave(SharedTile tile)
    {
        lock (_gate)
        {
            if (--tile.Users == 0)
            {
                _tiles.Remove((tile.Sensor, tile.Rows.Length));
                Array.ForEach(tile.Rows, LeaveNeedsLock);
            }
        }
    }

    // Runs on the feeds' thread and must not wait for pages that join or leave.
    private void Hurry(LiveAttribute sent)
    {
        if (_shared.TryGetValue(sent, out var shared))
        {
            shared.HurryReaders();
        }
    }

    private SharedFacts JoinFactsNeedsLock(LiveAttribute attribute)
    {
        if (!_facts.TryGetValue(attribute, out var facts))
        {
            _facts[attribute] = facts = new SharedFacts(attribute, _tracker, _time);
        }

        facts.Users++;
        return facts;
    }

    private void LeaveNeedsLock(SharedFacts facts)
    {
        if (--facts.Users == 0)
        {
            _facts.Remove(facts.Attribute);
            facts.Dispose();
        }
    }
}
