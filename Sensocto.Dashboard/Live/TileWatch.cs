namespace Sensocto.Dashboard.Live;

/// <summary>
/// One rendered tile: what its rows say, which goes to the page in frames, and whether anything changed that Blazor renders: alarms and states that are not
/// well of attributes that have no row. A page has a hundred: what they can share is in <see cref="Tile"/>. Disposed with the tile.
/// </summary>
public sealed class TileWatch : IDisposable
{
    private readonly Action<TileWatch> _left;
    private readonly SharedFacts.Part?[] _sent;
    private int _isPutBack;
    private int _face;
    private int _changes;
    private bool _isDisposed;

    internal TileWatch(SharedTile tile, Action refresh, Action<TileWatch> left, long now)
    {
        (Tile, Refresh, _left, _face) = (tile, refresh, left, tile.Face(now));
        _sent = new SharedFacts.Part?[tile.Rows.Length];
    }

    /// <summary>Whether the tile is rendered whatever changes about its rows: it says more than they do.</summary>
    public bool IsWhole
    {
        get;
        set
        {
            field = value;
            _changes = Changes;
        }
    }

    internal SharedTile Tile { get; }

    internal Action Refresh { get; }

    private int Changes => IsWhole ? Tile.Rows.Aggregate(0, (sum, row) => unchecked(sum + row.Changes)) : 0;

    /// <summary>Stops watching.</summary>
    public void Dispose()
    {
        if (!_isDisposed)
        {
            _isDisposed = true;
            _left(this);
        }
    }

    /// <summary>The change that was taken did not arrive.</summary>
    internal void PutBack() => Volatile.Write(ref _isPutBack, 1);

    /// <summary>Whether anything that Blazor renders changed since the last call.</summary>
    /// <param name="now">The time provider's timestamp.</param>
    internal bool TakeChange(long now)
    {
        var (face, changes) = (Tile.Face(now), Changes);
        var isChanged = Interlocked.Exchange(ref _isPutBack, 0) != 0 || face != _face || changes != _changes;
        (_face, _changes) = (face, changes);
        return isChanged;
    }

    /// <summary>
    /// Puts in what its rows say at a timestamp, where the page has not got it. Of a row that is not in view the number of a crowd may wait until it is:
    /// somebody always comes or goes.
    /// </summary>
    internal void Write(FrameWriter frame, ViewCursors view, long now)
    {
        for (var i = 0; i < _sent.Length; i++)
        {
            var (row, sent) = (Tile.Rows[i], _sent[i]);
            var part = row.Read(now);
            if (
                part != sent
                && (sent is null || view.IsLookedAt(row.Attribute) || !part.Facts.IsSameBesidesTheCrowd(sent.Facts))
            )
            {
                frame.Append(part.Bytes);
                _sent[i] = part;
            }
        }
    }

    /// <summary>The page has got nothing: another link.</summary>
    internal void StartOver() => Array.Clear(_sent);
}
