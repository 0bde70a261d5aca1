using Sensocto.Core.Alarms;
using Sensocto.Core.Sensors;

namespace Sensocto.Dashboard.Api;

/// <summary>What is beyond its limits, or waits for somebody to know: <c>GET /api/alarms</c>, in the order of the strip; shelved ones last.</summary>
internal static class AlarmsApi
{
    public static void MapAlarmsApi(this IEndpointRouteBuilder routes) =>
        routes.MapGet(
            "/api/alarms",
            (AlarmBook book) =>
            {
                var reading = book.Read();
                return reading.Standing.Concat(reading.Shelved).Select(Describe);
            }
        );

    private static AlarmDto Describe(Alarm alarm) =>
        new(
            alarm.Point.Key.Sensor.Value,
            alarm.Point.Key.Attribute.Value,
            alarm.Priority,
            alarm.State,
            WasRaised(alarm) ? alarm.Side : null,
            WasRaised(alarm) ? alarm.Value : null,
            WasRaised(alarm) ? alarm.Limit : null,
            WasRaised(alarm) ? new DateTimeOffset(alarm.RaisedTicks, TimeSpan.Zero) : null,
            alarm.Occurrences,
            alarm.AcknowledgedBy,
            alarm.ShelvedBy,
            alarm.IsShelved ? new DateTimeOffset(alarm.ShelvedUntilTicks, TimeSpan.Zero) : null
        );

    // One that is shelved need not ever have been raised here.
    private static bool WasRaised(Alarm alarm) => alarm.RaisedTicks > 0;

    private sealed record AlarmDto(
        string Sensor,
        string Attribute,
        AlarmPriority Priority,
        AlarmState State,
        LimitSide? Side,
        double? Value,
        double? Limit,
        DateTimeOffset? Raised,
        int Occurrences,
        string? AcknowledgedBy,
        string? ShelvedBy,
        DateTimeOffset? ShelvedUntil
    );
}
