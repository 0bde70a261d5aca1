using Sensocto.Core.Feeds;

namespace Sensocto.Dashboard.Components.Arranging;

/// <summary>
/// Where every group and row of the grid is, in CSS pixels from its top, so that only rows near the viewport are rendered and the others keep
/// their place. Heights are those of wwwroot/css: a group is its head and its rows. Immutable.
/// </summary>
/// <param name="groups">The groups, one below the other.</param>
/// <param name="columns">Tiles side by side, 1 or more.</param>
/// <param name="rowHeight">The height of <c>.tile-row</c>, its gap included.</param>
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

    /// <summary>Every group, each with those of its rows that reach into the strip from one height to another.</summary>
    public IEnumerable<PlacedGroup> Within(double from, double to)
    {
        double top = 0;
        foreach (var group in groups)
        {
            top += HeadHeight;
            var rows = group.Rows(columns);
            var first = RowAt(from - top, rows);
            var last = RowAt(to - top + rowHeight - 1, rows);
            yield return new PlacedGroup(group, columns, rowHeight, first, Math.Max(0, last - first));
            top += rows * rowHeight;
        }
    }

    /// <summary>Where a sensor's tile is: its top, and its place in the row. Null where it has none.</summary>
    public (int Top, int Column)? PlaceOf(LiveSensor sensor)
    {
        var top = 0;
        foreach (var group in groups)
        {
            top += HeadHeight;
            for (var i = 0; i < group.Sensors.Count; i++)
            {
                if (group.Sensors[i] == sensor)
                {
                    return (top + (i / columns * rowHeight), i % columns);
                }
            }

            top += group.Rows(columns) * rowHeight;
        }

        return null;
    }

    private int RowAt(double height, int rows) => (int)Math.Clamp(Math.Floor(height / rowHeight), 0, rows);
}
