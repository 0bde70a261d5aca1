using Sensocto.Core.Alarms;
using Sensocto.Core.Sensors;

namespace Sensocto.Dashboard.Api;

/// <summary><c>GET /api/alarms</c>: the alarms that are active or unacknowledged, in the order of the strip; shelved ones last.</summary>
internal static class AlarmsApi
{
    public static void MapAlarmsApi(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet(
                "/api/alarms",
                (AlarmBook book) =>
                {
                    var reading = book.Read();
                    return reading.Standing.Concat(reading.Shelved).Select(Describe);
                }
            )
            .WithSummary("What is beyond its limits, or waits for somebody to know of it; shelved ones last");

    private static AlarmDto Describe(Alarm alarm) =>
        new(
            alarm.Point.Key.Sensor.Value,
            alarm.Point.Key.Attribute.Value,
            alarm.Priority,
            alarm.State,
            alarm.WasRaised ? alarm.Side : null,
            alarm.WasRaised ? alarm.Value : null,
            alarm.WasRaised ? alarm.Limit : null,
            alarm.WasRaised ? new DateTimeOffset(alarm.RaisedTicks, TimeSpan.Zero) : null,
            alarm.Occurrences,
            alarm.AcknowledgedBy,
            alarm.ShelvedBy,
            alarm.IsShelved ? new DateTimeOffset(alarm.ShelvedUntilTicks, TimeSpan.Zero) : null
        );

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
