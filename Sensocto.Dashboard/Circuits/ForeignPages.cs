using Sensocto.Dashboard.Live;

namespace Sensocto.Dashboard.Circuits;

/// <summary>
/// Refuses a circuit to another site's page: a browser would open it in the name of who is signed in here, whatever page asks. What is no browser sends no origin, and
/// nobody's sign-in but its own. Must come before the endpoints.
/// </summary>
internal static class ForeignPages
{
    public static void UseOwnPages(this IApplicationBuilder app) =>
        app.UseWhen(
            http => IsForeign(http.Request),
            foreign =>
                foreign.Run(http =>
                {
                    http.RefuseForeign();
                    return Task.CompletedTask;
                })
        );

    private static bool IsForeign(HttpRequest request) =>
        request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase)
        && request.Headers.Origin.Count > 0
        && !request.IsOfThisSite();
}
