using Microsoft.AspNetCore.Mvc;
using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Core.Sensors;

namespace Sensocto.Dashboard.Api;

/// <summary>The sensors: <c>GET /api/sensors</c> and <c>GET /api/sensors/{id}</c>.</summary>
internal static class SensorsApi
{
    public static void MapSensorsApi(this IEndpointRouteBuilder routes)
    {
        routes
            .MapGet(
                "/api/sensors",
                (FeedHost feeds) =>
                    feeds.Sensors.OrderBy(s => s.Descriptor.Id.Value, StringComparer.Ordinal).Select(Summarise)
            )
            .WithSummary("Every sensor, by id");
        routes
            .MapGet(
                "/api/sensors/{*id}",
                (HttpContext context, FeedHost feeds, [FromRoute(Name = "id")] string? _) =>
                {
                    var id = PathId.After("/api/sensors/", context);
                    return Find(id, feeds) is { } s ? Results.Ok(Detail(s)) : ApiProblem.UnknownSensor(id);
                }
            )
            .WithSummary("A sensor with its attributes and their newest values")
            .Produces<SensorDetailDto>()
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    internal static LiveSensor? Find(string id, FeedHost feeds) =>
        SensorId.TryCreate(id, out var sensorId) && feeds.TryGet(sensorId, out var sensor) ? sensor : null;

    private static SensorDto Summarise(LiveSensor sensor) =>
        new(
            sensor.Descriptor.Id.Value,
            sensor.Descriptor.Name,
            sensor.Descriptor.Room,
            sensor.Descriptor.Type,
            sensor.Attributes.Max(a => a.Cell.Level),
            sensor.Attributes.Count
        );

    private static SensorDetailDto Detail(LiveSensor sensor) =>
        new(
            sensor.Descriptor.Id.Value,
            sensor.Descriptor.Name,
            sensor.Descriptor.Room,
            sensor.Descriptor.Type,
            sensor.Attributes.Max(a => a.Cell.Level),
            [.. sensor.Attributes.Select(Describe)]
        );

    private static AttributeDto Describe(LiveAttribute attribute)
    {
        var descriptor = attribute.Descriptor;
        var newest = attribute.Newest;
        return new AttributeDto(
            descriptor.Id.Value,
            descriptor.Name,
            descriptor.Unit,
            descriptor.Precision,
            descriptor.RangeMin,
            descriptor.RangeMax,
            descriptor.Limits?.Low,
            descriptor.Limits?.High,
            descriptor.FullRateHz,
            attribute.Status.State,
            attribute.Status.Error,
            newest?.Value,
            newest?.Timestamp
        );
    }

    private sealed record SensorDto(
        string Id,
        string Name,
        string Room,
        string Type,
        AttentionLevel Level,
        int AttributeCount
    );

    private sealed record SensorDetailDto(
        string Id,
        string Name,
        string Room,
        string Type,
        AttentionLevel Level,
        IReadOnlyList<AttributeDto> Attributes
    );

    private sealed record AttributeDto(
        string Id,
        string Name,
        string Unit,
        int Precision,
        double? RangeMin,
        double? RangeMax,
        double? LimitLow,
        double? LimitHigh,
        double FullRateHz,
        AttributeState State,
        string? Error,
        double? Value,
        DateTimeOffset? Timestamp
    );
}
