using Sensocto.Core.Feeds;

namespace Sensocto.Dashboard.Components.Arranging;

/// <summary>
/// The position of every group and row of the grid, in CSS pixels from its top, so that only rows near the viewport are rendered and the others keep
/// their place. Heights are those of wwwroot/css: a group is its head and its rows; <see cref="GridLines"/> places the groups. Immutable.
/// </summary>
/// <param name="groups">The groups, in order.</param>
/// <param name="columns">Tiles side by side, 1 or more.</param>
/// <param name="rowHeight">The height of <c>.tile-row</c>, including its gap.</param>
public sealed class GridLayout(IReadOnlyList<SensorGroup> groups, int columns, int rowHeight)
{
    /// <summary>The height of <c>.group-head</c>.</summary>
    public const int HeadHeight = 28;

    /// <summary>The groups.</summary>
    public IReadOnlyList<SensorGroup> Groups => groups;

    /// <summary>Tiles side by side.</summary>
    public int Columns => columns;

    /// <summary>The height of a row.</summary>
    public int RowHeight => rowHeight;

    /// <summary>The total height.</summary>
    public int Height
    {
        get
        {
            var lines = new GridLines(columns, rowHeight);
            foreach (var group in groups)
            {
                lines.Put(group);
            }

            return lines.Height;
        }
    }

    /// <summary>Every group, with those of its rows that overlap the strip between two heights.</summary>
    public IEnumerable<PlacedGroup> Within(double from, double to)
    {
        var lines = new GridLines(columns, rowHeight);
        foreach (var group in groups)
        {
            var (head, _, own) = lines.Put(group);
            var top = head + HeadHeight;
            var rows = group.Rows(own);
            var first = RowAt(from - top, rows);
            var last = RowAt(to - top + rowHeight - 1, rows);
            yield return new PlacedGroup(group, own, rowHeight, first, Math.Max(0, last - first));
        }
    }

    /// <summary>The position of a sensor's tile: its top, and its column in the row. Null if it has none.</summary>
    public (int Top, int Column)? PlaceOf(LiveSensor sensor)
    {
        var lines = new GridLines(columns, rowHeight);
        foreach (var group in groups)
        {
            var (top, column, own) = lines.Put(group);
            for (var i = 0; i < group.Sensors.Count; i++)
            {
                if (group.Sensors[i] == sensor)
                {
                    return (top + HeadHeight + (i / own * rowHeight), column + (i % own));
                }
            }
        }

        return null;
    }

    private int RowAt(double height, int rows) => (int)Math.Clamp(Math.Floor(height / rowHeight), 0, rows);
}
