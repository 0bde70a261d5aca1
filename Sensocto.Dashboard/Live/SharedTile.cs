using Microsoft.AspNetCore.Components;
using Sensocto.Core.Feeds;

namespace Sensocto.Dashboard.Live;

/// <summary>
/// What the tiles of one sensor have in common on all pages: the markup, the facts of the rows, and what the tile shows of the attributes without a row, encoded once.
/// A thousand pages share one. Thread-safe; readers never wait for each other.
/// </summary>
internal sealed class SharedTile
{
    // The least time between two comparisons: a thousand pages ask a few times a second each.
    private const int CompareMs = 100;
    private readonly LiveAttribute[] _hidden;
    private readonly TimeProvider _time;
    private byte[]? _newest;
    private long _quietUntil; // A timestamp of the time provider: no check for a change before it.
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

    /// <summary>The facts of the attributes that have a row, which are the sensor's first ones.</summary>
    public SharedFacts[] Rows { get; }

    /// <summary>The markup of the tile.</summary>
    public MarkupString Markup { get; }

    /// <summary>Whether there are attributes without a row, about which the tile tells.</summary>
    public bool TellsMore => _hidden.Length > 0;

    /// <summary>The number of tiles that use it; maintained by the registry.</summary>
    public int Users { get; set; }

    /// <summary>What tiles currently show of the attributes without a row; the same object until it changes, and null if every attribute has a row.</summary>
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
        // Computed before the facts are read, so that a change in between is read again.
        var face = Face();
        if (face != _face)
        {
            _face = face;
            Volatile.Write(ref _newest, Encode());
        }

        Volatile.Write(ref _quietUntil, now + (CompareMs * _time.TimestampFrequency / 1_000));
    }

    // Differs when the alarm or the doubtful state of an attribute without a row has changed.
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
