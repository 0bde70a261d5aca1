namespace Sensocto.Dashboard.Components.Layout;

/// <summary>Serves the <see cref="ThemeSheet"/>.</summary>
internal static class ThemeEndpoint
{
    public static void MapTheme(this IEndpointRouteBuilder app) =>
        app.MapGet(
            ThemeSheet.Path,
            async (ThemeSheet sheet, HttpResponse answer) =>
            {
                answer.Headers.CacheControl = "public, max-age=31536000, immutable";
                return Results.Text(await sheet.TextAsync(), "text/css; charset=utf-8");
            }
        );
}
