namespace Sensocto.Dashboard.Components.Arranging;

/// <summary>
/// Places groups one after the other: beside the previous one if all of the group fits into the rest of its line, otherwise below. The browser places them by
/// the same rule (wwwroot/css/grid.css). The pinned sensors have a line of their own. Not thread-safe.
/// </summary>
/// <param name="columns">Tiles side by side, 1 or more.</param>
/// <param name="rowHeight">The height of <c>.tile-row</c>, including its gap.</param>
internal sealed class GridLines(int columns, int rowHeight)
{
    private int _top;
    private int _height;
    private int _used;

    /// <summary>The total height.</summary>
    public int Height => _top + _height;

    /// <summary>Whether this many tiles would go beside the previous group.</summary>
    public bool HasRoomBeside(int count) => _used > 0 && _used + count <= columns;

    /// <summary>Places a group; returns the top of its head, its first column, and its number of columns.</summary>
    public (int Top, int Column, int Columns) Put(SensorGroup group)
    {
        var own = group.IsPinned ? columns : Math.Clamp(group.Sensors.Count, 1, columns);
        if (!HasRoomBeside(own))
        {
            (_top, _used) = (Height, 0);
        }

        var place = (_top, _used, own);
        _used += own;
        // A group beside another has one row.
        _height = GridLayout.HeadHeight + (group.Rows(own) * rowHeight);
        return place;
    }
}
