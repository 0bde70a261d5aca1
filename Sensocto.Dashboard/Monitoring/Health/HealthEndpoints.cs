using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Sensocto.Dashboard.Monitoring.Health;

/// <summary>
/// <c>/health/live</c>: the process answers; restart it if it does not. <c>/health/ready</c>: whether to send users here; 200 while Healthy or Degraded, 503 while
/// Unhealthy. Both have a JSON body.
/// </summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        // A probe does not sign in, and learns of no operator and no sensor.
        app.MapHealthChecks("/health/live", Answer(_ => false)).AllowAnonymous();
        app.MapHealthChecks("/health/ready", Answer(_ => true)).AllowAnonymous();
    }

    private static HealthCheckOptions Answer(Func<HealthCheckRegistration, bool> which) =>
        new() { Predicate = which, ResponseWriter = WriteAsync };

    private static Task WriteAsync(HttpContext http, HealthReport report) =>
        http.Response.WriteAsJsonAsync(
            new
            {
                status = Word(report.Status),
                checks = report.Entries.Select(entry => new
                {
                    name = entry.Key,
                    status = Word(entry.Value.Status),
                    what = entry.Value.Description,
                    figures = entry.Value.Data.Count == 0 ? null : entry.Value.Data,
                }),
            },
            JsonSerializerOptions.Web,
            http.RequestAborted
        );

    private static string Word(HealthStatus status) => status.ToString().ToLowerInvariant();
}
