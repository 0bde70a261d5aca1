using System.Globalization;
using Sensocto.Core.Alarms;
using Sensocto.Core.Sensors;

namespace Sensocto.Dashboard.Words;

/// <summary>Describes alarms. Pure.</summary>
internal static class AlarmWords
{
    private const int MostRooms = 3;

    /// <summary>The state in which an alarm is displayed, as the page's attributes spell it.</summary>
    public static string Face(Alarm alarm) =>
        alarm.IsShelved ? "shelved"
        : alarm.State == AlarmState.ActiveUnacknowledged ? "active"
        : alarm.State == AlarmState.ActiveAcknowledged ? "acknowledged"
        : alarm.State == AlarmState.ReturnedUnacknowledged ? "returned"
        : "normal";

    /// <summary>The short text for a tile, for instance <c>P1 high</c>.</summary>
    public static string Mark(Alarm alarm) =>
        $"{alarm.Priority} {(alarm.IsShelved ? "shelved" : alarm.IsActive ? Side(alarm.Side) : "returned")}";

    /// <summary>The full text, for the mark's tooltip.</summary>
    public static string Title(Alarm alarm) =>
        $"Priority {Number(alarm.Priority)}, {State(alarm)}{(alarm.IsActive ? $": beyond {Limit(alarm)}" : "")}";

    /// <summary>The alarm's state, for instance <c>acknowledged by Ada</c>.</summary>
    public static string State(Alarm alarm) =>
        alarm.IsShelved ? $"shelved by {alarm.ShelvedBy}"
        : alarm.State == AlarmState.ActiveUnacknowledged ? "unacknowledged"
        : alarm.State == AlarmState.ActiveAcknowledged ? $"acknowledged by {alarm.AcknowledgedBy}"
        : alarm.State == AlarmState.ReturnedUnacknowledged ? "returned, unacknowledged"
        : "normal";

    /// <summary>A value of the attribute, with its unit.</summary>
    public static string Value(AttributeDescriptor attribute, double value) =>
        $"{Text.Figure(value, attribute.Precision)} {attribute.Unit}".TrimEnd();

    /// <summary>The limit without its unit, for use beside a value that has one, for instance <c>high limit 12.00</c>.</summary>
    public static string ShortLimit(Alarm alarm) =>
        $"{Side(alarm.Side)} limit {Text.Figure(alarm.Limit, alarm.Point.Attribute.Precision)}";

    /// <summary>The limit that was crossed, for instance <c>high limit 12.00 bar</c>.</summary>
    public static string Limit(Alarm alarm) => $"{Side(alarm.Side)} limit {Value(alarm.Point.Attribute, alarm.Limit)}";

    /// <summary>The sensor and the attribute.</summary>
    public static string Name(AlarmPoint point) => $"{point.Sensor.Name} {point.Attribute.Name}";

    /// <summary>A sentence for screen readers.</summary>
    public static string Sentence(Alarm alarm) =>
        $"Priority {Number(alarm.Priority)} alarm: {alarm.Point.Sensor.Name}, {alarm.Point.Attribute.Name} {Value(alarm.Point.Attribute, alarm.Value)}, {Limit(alarm)}";

    /// <summary>What happened, for instance <c>acknowledged by Ada</c>.</summary>
    public static string What(AlarmEvent happened) =>
        happened.Kind switch
        {
            AlarmEventKind.Raised => $"{Side(happened.Side)} alarm raised",
            AlarmEventKind.Returned => "returned",
            AlarmEventKind.Acknowledged => $"acknowledged by {happened.By}",
            AlarmEventKind.Shelved => $"shelved by {happened.By}",
            AlarmEventKind.Unshelved => $"unshelved by {happened.By}",
            AlarmEventKind.ShelvingEnded => "shelving ended",
            _ => "sensor taken out",
        };

    /// <summary>The number shown beside the shape.</summary>
    public static string Number(AlarmPriority priority) => ((int)priority).ToString(CultureInfo.InvariantCulture);

    /// <summary>A duration for a button, for instance <c>10 min</c>.</summary>
    public static string Time(TimeSpan time) =>
        time.TotalHours >= 1 ? $"{time.TotalHours:0} h" : $"{time.TotalMinutes:0} min";

    /// <summary>How many alarms came, and in which rooms they are unacknowledged.</summary>
    public static string Flood(AlarmFlood flood)
    {
        var rooms = flood
            .Rooms.Take(MostRooms)
            .Select(r => $"{(r.Room.Length > 0 ? r.Room : "no room")} {Text.Grouped(r.Alarms)}");
        var more = flood.Rooms.Count - MostRooms;
        var where =
            flood.Rooms.Count == 0
                ? ""
                : $"; unacknowledged: {string.Join(", ", rooms)}{(more > 0 ? $" and {more} more rooms" : "")}";
        return $"Alarm flood: {Text.Grouped(flood.Raised)} in {Text.Grouped(flood.Window.TotalSeconds)} s{where}";
    }

    /// <summary>Which limit it is.</summary>
    public static string Side(LimitSide side) => side == LimitSide.High ? "high" : "low";
}
