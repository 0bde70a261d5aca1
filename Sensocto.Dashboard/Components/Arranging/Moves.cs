using Sensocto.Core.Feeds;

namespace Sensocto.Dashboard.Components.Arranging;

/// <summary>Computes how much a grid would change. Pure.</summary>
public static class Moves
{
    /// <summary>The least number of sensors that must be added, removed or moved to turn one order into the other.</summary>
    public static int Between(IReadOnlyList<SensorGroup> shown, IReadOnlyList<SensorGroup> wanted)
    {
        var places = new Dictionary<LiveSensor, (string Group, int Index)>();
        foreach (var (group, sensor) in Places(shown))
        {
            places[sensor] = (group, places.Count);
        }

        var (come, stay) = (0, new List<int>(places.Count));
        var left = places.Count;
        foreach (var (group, sensor) in Places(wanted))
        {
            var isKnown = places.TryGetValue(sensor, out var before);
            left -= isKnown ? 1 : 0;
            if (isKnown && before.Group == group)
            {
                stay.Add(before.Index);
            }
            else
            {
                come++;
            }
        }

        return come + left + stay.Count - LongestRise(stay);
    }

    /// <summary>Whether two grids are equal, group by group and place by place.</summary>
    public static bool AreNone(IReadOnlyList<SensorGroup> shown, IReadOnlyList<SensorGroup> wanted) =>
        ReferenceEquals(shown, wanted)
        || (
            shown.Count == wanted.Count
            && shown
                .Zip(wanted)
                .All(g => g.First.Name == g.Second.Name && g.First.Sensors.SequenceEqual(g.Second.Sensors))
        );

    /// <summary>What is shown, without sensors that no longer exist. New sensors of what is wanted come last in their group, and new groups last.</summary>
    public static IReadOnlyList<SensorGroup> AddedAndRemoved(
        IReadOnlyList<SensorGroup> shown,
        IReadOnlyList<SensorGroup> wanted,
        Predicate<LiveSensor> isThere,
        Predicate<LiveSensor> isNew
    )
    {
        var come = wanted.Select(g => g with { Sensors = [.. g.Sensors.Where(s => isNew(s))] }).ToLookup(KeyOf);
        var stay = shown.Select(g =>
            g with
            {
                Sensors = [.. g.Sensors.Where(s => isThere(s)), .. come[KeyOf(g)].SelectMany(c => c.Sensors)],
            }
        );
        var groups = stay.Concat(come.Where(c => shown.All(g => KeyOf(g) != c.Key)).SelectMany(c => c));
        return [.. groups.Where(g => g.Sensors.Count > 0)];
    }

    private static (bool, string) KeyOf(SensorGroup group) => (group.IsPinned, group.Name);

    private static IEnumerable<(string Group, LiveSensor Sensor)> Places(IReadOnlyList<SensorGroup> groups) =>
        groups.SelectMany(g => g.Sensors.Select(s => (g.Name, s)));

    // Patience sorting: the least last element of a rising sequence of each length.
    private static int LongestRise(List<int> values)
    {
        var ends = new List<int>();
        foreach (var value in values)
        {
            var at = ends.BinarySearch(value);
            at = at < 0 ? ~at : at;
            if (at == ends.Count)
            {
                ends.Add(value);
            }
            else
            {
                ends[at] = value;
            }
        }

        return ends.Count;
    }
}
