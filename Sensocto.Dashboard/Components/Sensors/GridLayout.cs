namespace Sensocto.Dashboard.Components.Sensors;

/// <summary>
/// Where every group and row of the grid is, in CSS pixels from its top, so that only rows near the viewport are rendered and the others keep
/// their place. Heights are those of wwwroot/css: a group is its head and its rows. Immutable.
/// </summary>
public sealed class GridLayout
{
    /// <summary>The height of <c>.group-head</c>.</summary>
    public const int HeadHeight = 28;

    /// <summary>The height of <c>.tile-row</c>, its gap included.</summary>
    public const int RowHeight = 132;

    private readonly IReadOnlyList<SensorGroup> _groups;

    /// <summary>The layout of some groups, one below the other.</summary>
    public GridLayout(IReadOnlyList<SensorGroup> groups) => _groups = groups;

    /// <summary>Every group, each with those of its rows that reach into the strip from one height to another.</summary>
    public IEnumerable<PlacedGroup> Within(double from, double to)
    {
        double top = 0;
        foreach (var group in _groups)
        {
            top += HeadHeight;
            var rows = group.Rows.Count;
            var first = RowAt(from - top, rows);
            var last = RowAt(to - top + RowHeight - 1, rows);
            yield return new PlacedGroup(group, first, Math.Max(0, last - first));
            top += rows * RowHeight;
        }
    }

    private static int RowAt(double height, int rows) => (int)Math.Clamp(Math.Floor(height / RowHeight), 0, rows);
}

/// <summary>A group, and which of its rows are rendered. Immutable.</summary>
/// <param name="Group">The group.</param>
/// <param name="First">The first row that is rendered.</param>
/// <param name="Count">How many are.</param>
public readonly record struct PlacedGroup(SensorGroup Group, int First, int Count)
{
    /// <summary>The rows that are rendered.</summary>
    public IEnumerable<Sensocto.Core.Feeds.LiveSensor[]> Rows => Group.Rows.Skip(First).Take(Count);
}
