namespace Sensocto.Dashboard;

/// <summary>
/// Refuses a request for a page whose <c>Host</c> is empty or no host: a page is rendered with its own address. Health is asked for by load balancers that send none.
/// Must come before routing.
/// </summary>
internal static class NamedHost
{
    public static void UseNamedHost(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                if (
                    IsHost(http.Request.Host)
                    || http.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal)
                )
                {
                    return next(http);
                }

                http.Response.StatusCode = StatusCodes.Status400BadRequest;
                return Task.CompletedTask;
            }
        );

    private static bool IsHost(HostString host) =>
        host.HasValue && Uri.TryCreate($"http://{host.ToUriComponent()}/", UriKind.Absolute, out _);
}
