using Sensocto.Core.Feeds;

namespace Sensocto.Dashboard.Components.Arranging;

/// <summary>
/// The page that a wall shows: each for a while, then the next. While a page is shown, its tiles do not move, except to close up when a sensor
/// is removed; every turn takes the current order. One per page; used on its circuit's dispatcher.
/// </summary>
public sealed class WallRotation(TimeProvider time)
{
    /// <summary>How long a page is shown.</summary>
    public static readonly TimeSpan Dwell = TimeSpan.FromSeconds(15);

    private IReadOnlyList<GridLayout> _pages = [];
    private long? _turnedAt;

    /// <summary>The index of the shown page, from 0.</summary>
    public int Index { get; private set; }

    /// <summary>The number of pages.</summary>
    public int Count => _pages.Count;

    /// <summary>The layout of the shown page.</summary>
    public GridLayout Page { get; private set; } = new([], 1, 1);

    /// <summary>
    /// Cuts the grid into pages again, because its order or the wall's size has changed. Keeps the index of the shown page, if there still is one, and does not
    /// extend its time.
    /// </summary>
    public void Lay(GridLayout grid, double height) => Show(grid, height, Index);

    /// <summary>
    /// Turns to the next page of the current grid, or from the last to the first, once the shown one has had its time. Until then removes missing sensors from it; a page
    /// without sensors is replaced at once. Returns whether the page has changed.
    /// </summary>
    /// <param name="grid">The grid to show.</param>
    /// <param name="height">The wall's height, in CSS pixels.</param>
    /// <param name="isThere">Whether a sensor still exists.</param>
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

    /// <summary>Resets the rotation, because the page is no longer a wall: the next wall begins with its first page.</summary>
    public void Leave() => (_pages, Index, Page, _turnedAt) = ([], 0, new GridLayout([], 1, 1), null);

    private void Show(GridLayout grid, double height, int index)
    {
        _pages = WallPages.Of(grid.Groups, grid.Columns, grid.RowHeight, height);
        Index = Math.Clamp(index, 0, Math.Max(0, Count - 1));
        Page = Count == 0 ? new GridLayout([], grid.Columns, grid.RowHeight) : _pages[Index];
        _turnedAt ??= time.GetTimestamp();
    }
}
