using Sensocto.Core.Feeds;

namespace Sensocto.Dashboard.Components.Sensors;

/// <summary>The sensors of one room, in rows of tiles. Immutable.</summary>
/// <param name="Room">The room; empty for sensors that name none.</param>
/// <param name="Count">How many sensors.</param>
/// <param name="Rows">The sensors in order, a row of the grid each.</param>
public sealed record SensorGroup(string Room, int Count, IReadOnlyList<LiveSensor[]> Rows)
{
    /// <summary>
    /// Groups the sensors that match <paramref name="query"/> by room. A query matches where every one of its words is in the name, id, room or
    /// type. Names are ordered as people count: Pump 2 before Pump 10.
    /// </summary>
    public static IReadOnlyList<SensorGroup> Build(IEnumerable<LiveSensor> sensors, string? query, int columns)
    {
        var words = (query ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return
        [
            .. sensors
                .Where(s => Array.TrueForAll(words, w => Mentions(s, w)))
                .GroupBy(s => s.Descriptor.Room, StringComparer.Ordinal)
                .OrderBy(g => g.Key, NaturalOrder.Instance)
                .Select(g => Make(g.Key, InOrder(g), columns)),
        ];
    }

    // Sensors of one name keep their places by id: the order they come in changes as the catalog grows.
    private static LiveSensor[] InOrder(IEnumerable<LiveSensor> sensors) =>
        [
            .. sensors
                .OrderBy(s => s.Descriptor.Name, NaturalOrder.Instance)
                .ThenBy(s => s.Descriptor.Id.Value, StringComparer.Ordinal),
        ];

    private static SensorGroup Make(string room, LiveSensor[] sensors, int columns) =>
        new(room, sensors.Length, [.. sensors.Chunk(columns)]);

    private static bool Mentions(LiveSensor sensor, string word)
    {
        var d = sensor.Descriptor;
        return Has(d.Name, word) || Has(d.Id.Value, word) || Has(d.Room, word) || Has(d.Type, word);
    }

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
