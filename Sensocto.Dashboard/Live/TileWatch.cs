using Sensocto.Core.Feeds;

namespace Sensocto.Dashboard.Live;

/// <summary>
/// One rendered tile: the facts of its rows, which go to the page in frames, and whether anything changed that Blazor renders: alarms and states that are not
/// well of attributes that have no row. Disposed with the tile.
/// </summary>
public sealed class TileWatch : IDisposable
{
    private readonly IReadOnlyList<LiveAttribute> _attributes;
    private readonly SharedFrames _shared;
    private readonly Action<TileWatch> _left;
    private readonly (SharedFacts Facts, SharedFacts.Part? Sent)[] _rows;
    private int _isChanged;
    private int _face;
    private bool _isDisposed;

    internal TileWatch(LiveSensor sensor, int rows, SharedFrames shared, Action refresh, Action<TileWatch> left)
    {
        (_attributes, _shared, Refresh, _left) = (sensor.Attributes, shared, refresh, left);
        _rows = [.. sensor.Attributes.Take(rows).Select(a => (shared.JoinFacts(a), (SharedFacts.Part?)null))];
        _face = Face();
    }

    /// <summary>Whether the tile is rendered whatever changes about its rows: it says more than they do.</summary>
    public bool IsWhole
    {
        get;
        set
        {
            field = value;
            _face = Face();
        }
    }

    internal Action Refresh { get; }

    /// <summary>Stops watching.</summary>
    public void Dispose()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        _left(this);
        foreach (var (facts, _) in _rows)
        {
            _shared.Leave(facts);
        }
    }

    /// <summary>The change that was taken did not arrive.</summary>
    internal void PutBack() => Volatile.Write(ref _isChanged, 1);

    /// <summary>Whether anything that Blazor renders changed since the last call.</summary>
    internal bool TakeChange()
    {
        var face = Face();
        var isChanged = Interlocked.Exchange(ref _isChanged, 0) != 0 || face != _face;
        _face = face;
        return isChanged;
    }

    /// <summary>Puts in what its rows say at a timestamp, where the page has not got it.</summary>
    internal void Write(FrameWriter frame, long now)
    {
        for (var i = 0; i < _rows.Length; i++)
        {
            var part = _rows[i].Facts.Read(now);
            if (part != _rows[i].Sent)
            {
                frame.Append(part.Bytes);
                _rows[i].Sent = part;
            }
        }
    }

    /// <summary>The page has got nothing: another link.</summary>
    internal void StartOver()
    {
        for (var i = 0; i < _rows.Length; i++)
        {
            _rows[i].Sent = null;
        }
    }

    private int Face()
    {
        var face = 0;
        for (var i = _rows.Length; i < _attributes.Count; i++)
        {
            var mark = _attributes[i].Status.State switch
            {
                AttributeState.Live or AttributeState.Slow or AttributeState.Alarm => 0,
                var state => 1 + (int)state,
            };
            face = unchecked((face * 31) + mark + (8 * (_attributes[i].AlarmPoint?.Version ?? 0)));
        }

        return IsWhole ? unchecked(face + _rows.Sum(r => r.Facts.Changes)) : face;
    }
}
