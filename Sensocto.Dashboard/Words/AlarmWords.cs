using System.Globalization;
using Sensocto.Core.Alarms;
using Sensocto.Core.Sensors;

namespace Sensocto.Dashboard.Words;

/// <summary>Alarms in words. Pure.</summary>
internal static class AlarmWords
{
    private const int MostRooms = 3;

    /// <summary>What an alarm is to its reader, as attributes of the page spell it.</summary>
    public static string Face(Alarm alarm) =>
        alarm.IsShelved ? "shelved"
        : alarm.State == AlarmState.ActiveUnacknowledged ? "active"
        : alarm.State == AlarmState.ActiveAcknowledged ? "acknowledged"
        : alarm.State == AlarmState.ReturnedUnacknowledged ? "returned"
        : "normal";

    /// <summary>As short as it fits on a tile, for instance <c>P1 high</c>.</summary>
    public static string Mark(Alarm alarm) =>
        $"{alarm.Priority} {(alarm.IsShelved ? "shelved" : alarm.IsActive ? Side(alarm.Side) : "returned")}";

    /// <summary>The whole of it, for whoever points at the mark.</summary>
    public static string Title(Alarm alarm) =>
        $"Priority {Number(alarm.Priority)}, {State(alarm)}{(alarm.IsActive ? $": beyond {Limit(alarm)}" : "")}";

    /// <summary>Where it stands, for instance <c>acknowledged by Ada</c>.</summary>
    public static string State(Alarm alarm) =>
        alarm.IsShelved ? $"shelved by {alarm.ShelvedBy}"
        : alarm.State == AlarmState.ActiveUnacknowledged ? "unacknowledged"
        : alarm.State == AlarmState.ActiveAcknowledged ? $"acknowledged by {alarm.AcknowledgedBy}"
        : alarm.State == AlarmState.ReturnedUnacknowledged ? "returned, unacknowledged"
        : "normal";

    /// <summary>A value of the attribute, with its unit.</summary>
    public static string Value(AttributeDescriptor attribute, double value) =>
        $"{Text.Figure(value, attribute.Precision)} {attribute.Unit}".TrimEnd();

    /// <summary>The same beside a value that has its unit, for instance <c>high limit 12.00</c>.</summary>
    public static string ShortLimit(Alarm alarm) =>
        $"{Side(alarm.Side)} limit {Text.Figure(alarm.Limit, alarm.Point.Attribute.Precision)}";

    /// <summary>The limit that was crossed, for instance <c>high limit 12.00 bar</c>.</summary>
    public static string Limit(Alarm alarm) => $"{Side(alarm.Side)} limit {Value(alarm.Point.Attribute, alarm.Limit)}";

    /// <summary>What it is an alarm of.</summary>
    public static string Name(AlarmPoint point) => $"{point.Sensor.Name} {point.Attribute.Name}";

    /// <summary>For whoever hears it.</summary>
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

    /// <summary>The number that goes with the shape.</summary>
    public static string Number(AlarmPriority priority) => ((int)priority).ToString(CultureInfo.InvariantCulture);

    /// <summary>A time for a button, for instance <c>10 min</c>.</summary>
    public static string Time(TimeSpan time) =>
        time.TotalHours >= 1 ? $"{time.TotalHours:0} h" : $"{time.TotalMinutes:0} min";

    /// <summary>How many alarms came, and where nobody knows of them.</summary>
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

    /// <summary>Which of the limits.</summary>
    public static string Side(LimitSide side) => side == LimitSide.High ? "high" : "low";
}
