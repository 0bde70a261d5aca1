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
        if (!http.Request.IsOfThisSite())
        {
            http.RefuseForeign();
        }
        else if (services.GetRequiredService<ValuesLinks>().Find(WordOf(http)) is not { } pump)
        {
            metrics.LinkRefused(LinkRefusal.UnknownWord);
            http.Response.StatusCode = StatusCodes.Status404NotFound;
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

    private static Guid WordOf(HttpContext http) =>
        Guid.TryParse(http.GetRouteValue("word") as string, out var word) ? word : Guid.Empty;
}
