namespace Sensocto.Dashboard;

/// <summary>
/// Answers a HEAD request as a GET; the server omits the body because it knows the original method. The endpoints of pages do not accept HEAD themselves, whatever a
/// 405 says. Must come before routing.
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
