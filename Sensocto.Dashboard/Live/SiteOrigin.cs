using Sensocto.Dashboard.Words;

namespace Sensocto.Dashboard.Live;

/// <summary>Whether a browser asks for a page of this site. It sends the page's origin, and no page can forge it. Only host names are compared, because proxies rewrite schemes and ports.</summary>
internal static class SiteOrigin
{
    private const int MostTold = 200;

    public static bool IsOfThisSite(this HttpRequest request) =>
        Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin)
        && string.Equals(origin.Host, request.Host.Host, StringComparison.OrdinalIgnoreCase);

    /// <summary>Refuses a request of another site's page. The first is logged, because it may come from a proxy that changes <c>Host</c>; all are counted.</summary>
    public static void RefuseForeign(this HttpContext http)
    {
        var metrics = http.RequestServices.GetRequiredService<LiveMetrics>();
        if (metrics.LinkRefused(LinkRefusal.ForeignOrigin) == 1)
        {
            LiveLog.ForeignOrigin(
                http.RequestServices.GetRequiredService<ILogger<ValuesLink>>(),
                Text.OneLine(Text.Cut(http.Request.Headers.Origin.ToString(), MostTold)),
                http.Request.Host.Host
            );
        }

        http.Response.StatusCode = StatusCodes.Status403Forbidden;
    }
}
