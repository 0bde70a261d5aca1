using Microsoft.AspNetCore.Http.Features;

namespace Sensocto.Dashboard.Api;

/// <summary>
/// An id at the end of a path. Routing decodes everything in a path except slashes, so the id is taken from the raw request target; the endpoint's parameter
/// only serves the API's description.
/// </summary>
internal static class PathId
{
    public static string After(string route, HttpContext context)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var path = target.Split('?', 2)[0];
        var start = path.IndexOf(route, StringComparison.OrdinalIgnoreCase);
        return start < 0 ? "" : Uri.UnescapeDataString(path[(start + route.Length)..]);
    }
}
