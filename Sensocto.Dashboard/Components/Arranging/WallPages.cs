namespace Sensocto.Dashboard.Components.Arranging;

/// <summary>Cuts a grid into pages that a wall shows one after the other. Pure.</summary>
public static class WallPages
{
    /// <summary>
    /// The pages: whole rows, in order, as many per page as fit. A group that continues repeats its head on each page. A wall that is too low for a
    /// row shows one nevertheless. Empty if there is nothing to show.
    /// </summary>
    /// <param name="groups">The groups to show.</param>
    /// <param name="columns">Tiles side by side, 1 or more.</param>
    /// <param name="rowHeight">The height of a row, in CSS pixels.</param>
    /// <param name="height">The wall's height, in CSS pixels.</param>
    public static IReadOnlyList<GridLayout> Of(
        IReadOnlyList<SensorGroup> groups,
        int columns,
        int rowHeight,
        double height
    )
    {
        var pages = new List<GridLayout>();
        var page = new List<SensorGroup>();
        var lines = new GridLines(columns, rowHeight);
        foreach (var group in groups)
        {
            for (var first = 0; first < group.Sensors.Count; )
            {
                var below = height - lines.Height - GridLayout.HeadHeight;
                var isBeside = !group.IsPinned && lines.HasRoomBeside(group.Sensors.Count - first);
                var rows = isBeside ? 1 : (int)Math.Max(0, below / rowHeight);
                if (rows == 0 && page.Count > 0)
                {
                    pages.Add(new GridLayout([.. page], columns, rowHeight));
                    page.Clear();
                    lines = new GridLines(columns, rowHeight);
                    continue;
                }

                var part = group.Sensors.Skip(first).Take(Math.Max(1, rows) * columns).ToArray();
                var all = group.Sensors.Count;
                var shown = group with
                {
                    Sensors = part,
                    Part = part.Length < all ? new SensorGroup.Range(first + 1, first + part.Length, all) : null,
                };
                page.Add(shown);
                lines.Put(shown);
                first += part.Length;
            }
        }

        if (page.Count > 0)
        {
            pages.Add(new GridLayout([.. page], columns, rowHeight));
        }

        return pages;
    }
}
