namespace Sensocto.Dashboard.Components.Layout;

/// <summary>Serves the <see cref="ThemeSheet"/>: cacheable for good at its exact address, and uncached at any other, which may be another node's.</summary>
internal static class ThemeEndpoint
{
    public static void MapTheme(this IEndpointRouteBuilder app) => app.MapGet(ThemeSheet.Path, AnswerAsync);

    internal static async Task<IResult> AnswerAsync(ThemeSheet sheet, HttpContext http)
    {
        var isThis = $"{http.Request.Path}{http.Request.QueryString}" == await sheet.AddressAsync();
        http.Response.Headers.CacheControl = isThis ? "public, max-age=31536000, immutable" : "no-store";
        return Results.Text(await sheet.TextAsync(), "text/css; charset=utf-8");
    }
}
