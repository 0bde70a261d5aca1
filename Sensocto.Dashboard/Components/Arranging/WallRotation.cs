using Sensocto.Core.Feeds;

namespace Sensocto.Dashboard.Components.Arranging;

/// <summary>
/// Which page of a wall is shown: each for a while, then the next. While one is shown no tile on it moves, but that it closes up where a sensor
/// goes; the order is taken anew with every turn. One a page; used on its circuit's dispatcher.
/// </summary>
public sealed class WallRotation(TimeProvider time)
{
    /// <summary>How long a page is shown.</summary>
    public static readonly TimeSpan Dwell = TimeSpan.FromSeconds(15);

    private IReadOnlyList<GridLayout> _pages = [];
    private long? _turnedAt;

    /// <summary>The shown page, from 0.</summary>
    public int Index { get; private set; }

    /// <summary>How many there are.</summary>
    public int Count => _pages.Count;

    /// <summary>What is on it.</summary>
    public GridLayout Page { get; private set; } = new([], 1, 1);

    /// <summary>
    /// Cuts the grid into pages anew: its order, or the wall's size, is another one. The shown page stays, if there still is one, and for no
    /// longer than it would have.
    /// </summary>
    public void Lay(GridLayout grid, double height) => Show(grid, height, Index);

    /// <summary>
    /// Once the page was shown for long enough, the next, of the grid as it is then; after the last the first. Until then it loses what is gone; one
    /// with nothing on it does not wait. Tells whether the page is another.
    /// </summary>
    /// <param name="grid">What there is to show.</param>
    /// <param name="height">The wall's height, in CSS pixels.</param>
    /// <param name="isThere">Whether a sensor still is there.</param>
    public bool Follow(GridLayout grid, double height, Predicate<LiveSensor> isThere)
    {
        if (_turnedAt is { } at && time.GetElapsedTime(at) >= Dwell)
        {
            _turnedAt = null;
            Show(grid, height, Index + 1 < Count ? Index + 1 : 0);
            return true;
        }

        var stay = Moves.AddedAndRemoved(Page.Groups, [], isThere, _ => false);
        if (stay.Count == 0 && grid.Groups.Count > 0)
        {
            Lay(grid, height);
            return true;
        }

        var isSame = Moves.AreNone(Page.Groups, stay);
        Page = isSame ? Page : new GridLayout(stay, Page.Columns, Page.RowHeight);
        return !isSame;
    }

    /// <summary>The page is no wall any more: the next one begins with its first page.</summary>
    public void Leave() => (_pages, Index, Page, _turnedAt) = ([], 0, new GridLayout([], 1, 1), null);

    private void Show(GridLayout grid, double height, int index)
    {
        _pages = WallPages.Of(grid.Groups, grid.Columns, grid.RowHeight, height);
        Index = Math.Clamp(index, 0, Math.Max(0, Count - 1));
        Page = Count == 0 ? new GridLayout([], grid.Columns, grid.RowHeight) : _pages[Index];
        _turnedAt ??= time.GetTimestamp();
    }
}
