using Microsoft.AspNetCore.Mvc;
using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Core.Pacing;

namespace Sensocto.Dashboard.Api;

/// <summary>Who looks at what, and what that grants: <c>GET /api/attention</c> and <c>GET /api/attention/{sensor}</c>.</summary>
internal static class AttentionApi
{
    public static void MapAttentionApi(this IEndpointRouteBuilder routes)
    {
        var services = routes.ServiceProvider;
        var (tracker, feeds) = (
            services.GetRequiredService<AttentionTracker>(),
            services.GetRequiredService<FeedHost>()
        );
        // It costs a pass over all viewers for every key.
        var all = new SharedAnswer<List<KeyDto>>(
            services.GetRequiredService<TimeProvider>(),
            () => DescribeAll(tracker, feeds)
        );
        routes
            .MapGet("/api/attention", all.ReadAsync)
            .WithTags(ApiDescription.Tag)
            .WithSummary("Every attribute whose level is not None: level, viewers, window and reason");
        routes
            .MapGet(
                "/api/attention/{*sensor}",
                (HttpContext context, [FromRoute(Name = "sensor")] string? _) =>
                {
                    var sensor = PathId.After("/api/attention/", context);
                    return SensorsApi.Find(sensor, feeds) is { } found
                        ? Results.Ok(found.Attributes.Select(a => Describe(a, tracker)))
                        : ApiProblem.UnknownSensor(sensor);
                }
            )
            .WithSummary("The attributes of a sensor: level, viewers, window and reason")
            .Produces<IEnumerable<KeyDto>>()
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static List<KeyDto> DescribeAll(AttentionTracker tracker, FeedHost feeds)
    {
        var seen = feeds.Sensors.SelectMany(s => s.Attributes);
        return [.. seen.Where(a => a.Cell.Level != AttentionLevel.None).Select(a => Describe(a, tracker))];
    }

    private static KeyDto Describe(LiveAttribute attribute, AttentionTracker tracker)
    {
        var description = tracker.Describe(attribute.Cell);
        var window = attribute.Status.Window;
        return new KeyDto(
            description.Key.Sensor.Value,
            description.Key.Attribute.Value,
            description.Level,
            tracker.WatchersOf(attribute.Cell).Viewers,
            WindowReason.Explain(attribute.Descriptor, window, description),
            window.Duration.TotalMilliseconds,
            Pacer.GrantedRateHz(attribute.Descriptor, window),
            [
                .. description.Watchers.Select(w => new WatcherDto(
                    w.Viewer.Operator,
                    w.Level,
                    Words(w),
                    w.BoostLeft.TotalSeconds,
                    w.Viewer.Node
                )),
            ]
        );
    }

    private static string[] Words(Watcher watcher)
    {
        var words = Enum.GetValues<Interest>()
            .Where(i => i is Interest.View or Interest.Hover or Interest.Focus && watcher.Interest.HasFlag(i))
            .Select(i => i.ToString().ToLowerInvariant());
        return [.. watcher.IsPinned ? words.Append("pin") : words];
    }

    private sealed record KeyDto(
        string Sensor,
        string Attribute,
        AttentionLevel Level,
        int Viewers,
        string Reason,
        double WindowMs,
        double RateHz,
        IReadOnlyList<WatcherDto> Watchers
    );

    private sealed record WatcherDto(
        string Operator,
        AttentionLevel Level,
        IReadOnlyList<string> Interest,
        double BoostLeftSeconds,
        string? Node
    );
}
