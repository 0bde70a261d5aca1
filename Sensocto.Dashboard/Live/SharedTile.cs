using Microsoft.AspNetCore.Components;
using Sensocto.Core.Feeds;

namespace Sensocto.Dashboard.Live;

/// <summary>
/// What every page's tile of one sensor has in common: its text, the facts of its rows, and what it says of the attributes that have none, encoded once. A
/// thousand pages hold it once. Thread-safe, and never waited for.
/// </summary>
internal sealed class SharedTile
{
    // A thousand pages ask, a few times a second each.
    private const int CompareMs = 100;
    private readonly LiveAttribute[] _hidden;
    private readonly TimeProvider _time;
    private byte[]? _newest;
    private long _quietUntil; // A timestamp, as of the time provider: nobody looks for a change before.
    private int _face;
    private int _isBusy;

    public SharedTile(LiveSensor sensor, SharedFacts[] rows, TimeProvider time)
    {
        (Sensor, Rows, _time) = (sensor, rows, time);
        _hidden = [.. sensor.Attributes.Skip(rows.Length)];
        var zone = TileMarkup.Zone(rows.Select(r => r.Attribute.Cell));
        Markup = TileMarkup.Of(sensor.Descriptor, zone, Array.ConvertAll(rows, r => r.Row));
        _face = Face();
        _newest = _hidden.Length > 0 ? Encode() : null;
    }

    public LiveSensor Sensor { get; }

    /// <summary>The facts of the attributes that have a row: its first ones.</summary>
    public SharedFacts[] Rows { get; }

    /// <summary>The tile to be rendered.</summary>
    public MarkupString Markup { get; }

    /// <summary>Whether there are attributes without a row, of which it tells.</summary>
    public bool TellsMore => _hidden.Length > 0;

    /// <summary>How many tiles it has; the registry's own.</summary>
    public int Users { get; set; }

    /// <summary>What tiles are currently to say of what has no row: the same object while it is the same; null where everything has one.</summary>
    /// <param name="now">The time provider's timestamp.</param>
    public byte[]? Read(long now)
    {
        if (_newest is not null && now >= Volatile.Read(ref _quietUntil) && Interlocked.Exchange(ref _isBusy, 1) == 0)
        {
            Look(now);
            Volatile.Write(ref _isBusy, 0);
        }

        return Volatile.Read(ref _newest);
    }

    private void Look(long now)
    {
        // Before the facts are read: what changes meanwhile is read again.
        var face = Face();
        if (face != _face)
        {
            _face = face;
            Volatile.Write(ref _newest, Encode());
        }

        Volatile.Write(ref _quietUntil, now + (CompareMs * _time.TimestampFrequency / 1_000));
    }

    // Another number when an attribute without a row has another alarm, or is not well in another way.
    private int Face()
    {
        var face = 0;
        foreach (var attribute in _hidden)
        {
            var status = attribute.Status;
            var isWell = status.State is AttributeState.Live or AttributeState.Slow or AttributeState.Alarm;
            var doubt = isWell ? AttributeState.Waiting : status.State;
            face = HashCode.Combine(face, doubt, status.Error, attribute.AlarmPoint?.Version);
        }

        return face;
    }

    private byte[] Encode()
    {
        var writer = FrameWriter.ForPart(0);
        writer.Tile(Rows[0].Attribute.Cell.Index, TileFacts.Of(_hidden));
        return writer.Written.ToArray();
    }
}
