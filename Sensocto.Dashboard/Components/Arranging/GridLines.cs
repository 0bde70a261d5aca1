namespace Sensocto.Dashboard.Components.Arranging;

/// <summary>
/// Where groups go, one after the other: beside the one before while what is left of its line has room for all of it, else below. The browser places them by
/// the same rule (wwwroot/css/grid.css). The pinned have a line of their own. Not thread-safe.
/// </summary>
/// <param name="columns">Tiles side by side, 1 or more.</param>
/// <param name="rowHeight">The height of <c>.tile-row</c>, its gap included.</param>
internal sealed class GridLines(int columns, int rowHeight)
{
    private int _top;
    private int _height;
    private int _used;

    /// <summary>How high all of it is.</summary>
    public int Height => _top + _height;

    /// <summary>Whether so many tiles would come beside what there is.</summary>
    public bool HasRoomBeside(int count) => _used > 0 && _used + count <= columns;

    /// <summary>Puts a group: the top of its head, its first column, and how many it has.</summary>
    public (int Top, int Column, int Columns) Put(SensorGroup group)
    {
        var own = group.IsPinned ? columns : Math.Clamp(group.Sensors.Count, 1, columns);
        if (!HasRoomBeside(own))
        {
            (_top, _used) = (Height, 0);
        }

        var place = (_top, _used, own);
        _used += own;
        // Who stands beside another has one row.
        _height = GridLayout.HeadHeight + (group.Rows(own) * rowHeight);
        return place;
    }
}
