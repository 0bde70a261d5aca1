using Microsoft.AspNetCore.Components;
using Sensocto.Core.Alarms;
using Sensocto.Core.Feeds;
using Sensocto.Dashboard.Components.Attention;

namespace Sensocto.Dashboard.Live;

/// <summary>
/// What every page's tile of one sensor has in common: its texts, the facts of its rows, and whether anything changed about the attributes that have none. A
/// thousand pages hold it once. Thread-safe.
/// </summary>
internal sealed class SharedTile
{
    // A thousand pages ask, a few times a second each.
    private const int CompareMs = 100;
    private readonly LiveAttribute[] _hidden;
    private readonly TimeProvider _time;
    private readonly MarkupString _tail;
    private readonly MarkupString _pinnedTail;
    private long _faceUntil; // A timestamp, as of the time provider.
    private int _face;

    public SharedTile(LiveSensor sensor, SharedFacts[] rows, TimeProvider time)
    {
        (Sensor, Rows, _time) = (sensor, rows, time);
        _hidden = [.. sensor.Attributes.Skip(rows.Length)];
        var about = sensor.Descriptor;
        Zone = AttentionZone.Of(rows.Select(r => r.Attribute.Cell));
        Lead = TileMarkup.Lead(about);
        (_tail, _pinnedTail) = (
            TileMarkup.Tail(about, _hidden.Length, isPinned: false),
            TileMarkup.Tail(about, _hidden.Length, isPinned: true)
        );
    }

    public LiveSensor Sensor { get; }

    /// <summary>The facts of the attributes that have a row: its first ones.</summary>
    public SharedFacts[] Rows { get; }

    /// <summary>What it shows, as <c>data-zone</c> says it.</summary>
    public string Zone { get; }

    /// <summary>What its head says before the marks.</summary>
    public MarkupString Lead { get; }

    /// <summary>How many tiles it has; the registry's own.</summary>
    public int Users { get; set; }

    /// <summary>The worst of the attributes without a row that are not well; null where all are.</summary>
    public AttributeState? WorstHidden
    {
        get
        {
            AttributeState? worst = null;
            foreach (var attribute in _hidden)
            {
                var state = attribute.Status.State;
                var isDoubtful = state >= AttributeState.Stale && state != AttributeState.Alarm;
                worst = isDoubtful && (worst is null || state > worst) ? state : worst;
            }

            return worst;
        }
    }

    /// <summary>The first to look at of the alarms of attributes without a row; null where there is none that nobody has shelved.</summary>
    public Alarm? HiddenAlarm =>
        _hidden
            .Select(a => a.Alarm)
            .Where(a => a is { IsShelved: false })
            .OrderByDescending(a => a!.State)
            .ThenBy(a => a!.Priority)
            .FirstOrDefault();

    /// <summary>What its head says after the marks.</summary>
    public MarkupString Tail(bool isPinned) => isPinned ? _pinnedTail : _tail;

    /// <summary>Another number when an attribute without a row has another alarm, or is in another state that is not well.</summary>
    /// <param name="now">The time provider's timestamp.</param>
    public int Face(long now)
    {
        if (now >= Volatile.Read(ref _faceUntil))
        {
            Volatile.Write(ref _face, Look());
            Volatile.Write(ref _faceUntil, now + (CompareMs * _time.TimestampFrequency / 1_000));
        }

        return Volatile.Read(ref _face);
    }

    private int Look()
    {
        var face = 0;
        foreach (var attribute in _hidden)
        {
            var mark = attribute.Status.State switch
            {
                AttributeState.Live or AttributeState.Slow or AttributeState.Alarm => 0,
                var state => 1 + (int)state,
            };
            face = unchecked((face * 31) + mark + (8 * (attribute.AlarmPoint?.Version ?? 0)));
        }

        return face;
    }
}
