using Sensocto.Core.Feeds;

namespace Sensocto.Dashboard.Components.Arranging;

/// <summary>Sensors under one head, in order. Immutable, and shared by circuits that show the same.</summary>
/// <param name="Name">The text of the head.</param>
/// <param name="Sensors">The sensors.</param>
/// <param name="Elsewhere">How many more belong here but are shown among the pinned.</param>
/// <param name="IsPinned">Whether it is the operator's pinned row.</param>
/// <param name="Part">Which part of a larger group it is; null for all of it.</param>
public sealed record SensorGroup(
    string Name,
    IReadOnlyList<LiveSensor> Sensors,
    int Elsewhere = 0,
    bool IsPinned = false,
    SensorGroup.Range? Part = null
)
{
    /// <summary>The first and the last sensor of a part, counted from 1, and the size of the whole group.</summary>
    public readonly record struct Range(int First, int Last, int Of);

    /// <summary>How many rows the group takes with a given number of columns.</summary>
    public int Rows(int columns) => (Sensors.Count + columns - 1) / columns;

    /// <summary>Takes the pinned sensors out of the groups and puts them on top, in the order they were pinned.</summary>
    public static IReadOnlyList<SensorGroup> PinnedFirst(
        IReadOnlyList<SensorGroup> groups,
        IReadOnlyList<LiveSensor> pinned
    ) =>
        pinned.Count == 0
            ? groups
            :
            [
                new SensorGroup("Pinned", pinned, IsPinned: true),
                .. groups.Select(g => g.Without(pinned)).Where(g => g.Sensors.Count > 0),
            ];

    private SensorGroup Without(IReadOnlyList<LiveSensor> pinned)
    {
        var elsewhere = pinned.Count(Sensors.Contains);
        return elsewhere == 0 ? this : this with { Sensors = [.. Sensors.Except(pinned)], Elsewhere = elsewhere };
    }
}
