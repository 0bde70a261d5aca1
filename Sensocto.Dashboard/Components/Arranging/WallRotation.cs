using Sensocto.Dashboard.Components.Sensors;

namespace Sensocto.Dashboard.Components.Arranging;

/// <summary>
/// Which page of a wall is shown: each for a while, then the next. While one is shown no tile on it moves; the order is taken anew with every
/// turn. One a page; used on its circuit's dispatcher.
/// </summary>
public sealed class WallRotation(TimeProvider time)
{
    /// <summary>How long a page is shown.</summary>
    public static readonly TimeSpan Dwell = TimeSpan.FromSeconds(15);

    private IReadOnlyList<GridLayout> _pages = [];
    private long _turnedAt;

    /// <summary>The shown page, from 0.</summary>
    public int Index { get; private set; }

    /// <summary>How many there are.</summary>
    public int Count => _pages.Count;

    /// <summary>What is on it.</summary>
    public GridLayout Page { get; private set; } = new([], 1, 1);

    /// <summary>Whether the page was shown for long enough.</summary>
    public bool IsDue => time.GetElapsedTime(_turnedAt) >= Dwell;

    /// <summary>Cuts the grid into pages anew: its order, or the wall's size, is another one. The shown page stays, if there still is one.</summary>
    public void Lay(GridLayout grid, double height) => Show(grid, height, Index);

    /// <summary>The next page, of the grid as it is now; after the last the first.</summary>
    public void Turn(GridLayout grid, double height) => Show(grid, height, Index + 1 < Count ? Index + 1 : 0);

    private void Show(GridLayout grid, double height, int index)
    {
        _pages = WallPages.Of(grid.Groups, grid.Columns, grid.RowHeight, height);
        Index = Math.Clamp(index, 0, Math.Max(0, Count - 1));
        Page = Count == 0 ? new GridLayout([], grid.Columns, grid.RowHeight) : _pages[Index];
        _turnedAt = time.GetTimestamp();
    }
}
