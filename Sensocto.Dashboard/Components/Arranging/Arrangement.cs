using Sensocto.Core.Feeds;
using Sensocto.Dashboard.Components.View;

namespace Sensocto.Dashboard.Components.Arranging;

/// <summary>Arranges the sensors that a view shows in groups and order. Pure.</summary>
public static class Arrangement
{
    /// <summary>
    /// The groups of a view, the one with the first sensor first. A search matches if each of its words is in the name, id, room or type; of
    /// the chips, one must fit.
    /// </summary>
    /// <param name="entries">All sensors, sorted by name.</param>
    /// <param name="view">The view.</param>
    /// <param name="viewer">The page's own part.</param>
    public static IReadOnlyList<SensorGroup> Of(IReadOnlyList<RosterEntry> entries, GridView view, ViewerContext viewer)
    {
        var words = view.Query.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return
        [
            .. entries
                .Where(e => Array.TrueForAll(words, w => Mentions(e.Sensor, w)) && Fits(e, view.Chips, viewer))
                .Select(e => (Entry: e, Rank: RankOf(e, view.Sorting, viewer)))
                .GroupBy(e => GroupOf(e.Entry, view.Grouping), StringComparer.Ordinal)
                .Select(g => (g.Key, Ordered: g.OrderBy(e => e.Rank).ToArray()))
                .OrderBy(g => view.Grouping == Grouping.Health ? -(int)g.Ordered[0].Entry.Worst : g.Ordered[0].Rank)
                .ThenBy(g => g.Key, NaturalOrder.Instance)
                .Select(g => new SensorGroup(g.Key, Array.ConvertAll(g.Ordered, e => e.Entry.Sensor))),
        ];
    }

    private static string GroupOf(RosterEntry entry, Grouping grouping) =>
        grouping switch
        {
            Grouping.Type => Named(entry.Sensor.Descriptor.Type, "No type"),
            Grouping.Health => entry.Worst == AttributeState.Live ? "Normal" : entry.Worst.ToString(),
            _ => Named(entry.Sensor.Descriptor.Room, "No room"),
        };

    // Ascending; the sort is stable and entries are sorted by name, so equal ranks stay sorted by name.
    private static long RankOf(RosterEntry entry, Sorting sorting, ViewerContext viewer) =>
        sorting switch
        {
            Sorting.Abnormal => -(int)entry.Worst,
            Sorting.Watched => -viewer.Others(entry),
            Sorting.Stalest => entry.SilentSince,
            _ => 0,
        };

    private static bool Fits(RosterEntry entry, Chips chips, ViewerContext viewer) =>
        chips == Chips.None
        || (entry.Conditions & chips) != 0
        || (chips.HasFlag(Chips.Pinned) && viewer.IsPinned(entry.Sensor))
        || (chips.HasFlag(Chips.Watched) && viewer.Others(entry) > 0);

    private static bool Mentions(LiveSensor sensor, string word)
    {
        var d = sensor.Descriptor;
        return Has(d.Name, word) || Has(d.Id.Value, word) || Has(d.Room, word) || Has(d.Type, word);
    }

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static string Named(string text, string otherwise) => text.Length == 0 ? otherwise : text;
}
