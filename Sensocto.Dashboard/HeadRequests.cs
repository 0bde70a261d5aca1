namespace Sensocto.Dashboard;

/// <summary>
/// A HEAD is answered as a GET would be, and the server leaves the body out: it knows what was asked. Endpoints of pages take no HEAD, whatever a 405 says.
/// Before routing.
/// </summary>
internal static class HeadRequests
{
    public static void UseHeadRequests(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                if (HttpMethods.IsHead(http.Request.Method))
                {
                    http.Request.Method = HttpMethods.Get;
                }

                return next(http);
            }
        );
}
