using Microsoft.AspNetCore.Mvc;

namespace Sensocto.Dashboard.Live;

/// <summary>
/// <c>GET /live/{word}</c>: a circuit's second connection, for its values. A WebSocket from a page of this site that knows the circuit's word. Anything else is refused
/// without an explanation.
/// </summary>
internal static class ValuesEndpoint
{
    public static void MapValues(this WebApplication app)
    {
        var links = app.Services.GetRequiredService<ValuesLinks>();
        app.Lifetime.ApplicationStopping.Register(links.CloseAll);

        // The pump's own beats keep the link alive and detect when it is dead.
        var sockets = new WebSocketOptions { KeepAliveInterval = Timeout.InfiniteTimeSpan };
        var branch = ((IEndpointRouteBuilder)app).CreateApplicationBuilder().UseWebSockets(sockets);
        branch.Run(TakeAsync);
        app.Map($"/{ValuesLinks.Path}/{{word:guid}}", branch.Build()).WithMetadata(new SkipStatusCodePagesAttribute());
    }

    private static async Task TakeAsync(HttpContext http)
    {
        var services = http.RequestServices;
        var metrics = services.GetRequiredService<LiveMetrics>();
        if (!IsOfThisSite(http.Request))
        {
            Refuse(http, metrics, StatusCodes.Status403Forbidden, LinkRefusal.ForeignOrigin);
        }
        else if (services.GetRequiredService<ValuesLinks>().Find(WordOf(http)) is not { } pump)
        {
            Refuse(http, metrics, StatusCodes.Status404NotFound, LinkRefusal.UnknownWord);
        }
        else if (!http.WebSockets.IsWebSocketRequest)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        else
        {
            using var socket = await http.WebSockets.AcceptWebSocketAsync();
            using var counted = metrics.LinkOpened();
            var log = services.GetRequiredService<ILogger<ValuesLink>>();
            await new ValuesLink(socket, pump, metrics, log).RunAsync();
        }
    }

    private static void Refuse(HttpContext http, LiveMetrics metrics, int status, LinkRefusal reason)
    {
        metrics.LinkRefused(reason);
        http.Response.StatusCode = status;
    }

    private static Guid WordOf(HttpContext http) =>
        Guid.TryParse(http.GetRouteValue("word") as string, out var word) ? word : Guid.Empty;

    // A browser sends the page's origin, and no page can forge it. Only host names are compared, because proxies rewrite schemes and ports.
    private static bool IsOfThisSite(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin)
        && string.Equals(origin.Host, request.Host.Host, StringComparison.OrdinalIgnoreCase);
}
