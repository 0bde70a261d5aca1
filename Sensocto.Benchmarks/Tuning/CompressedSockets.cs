using System.Net.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Sensocto.Benchmarks.Tuning;

/// <summary>Compresses every WebSocket that the server opens, whatever options it sets.</summary>
internal sealed class CompressedSockets : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            app.UseWebSockets();
            app.Use(
                (http, go) =>
                {
                    if (http.Features.Get<IHttpWebSocketFeature>() is { IsWebSocketRequest: true } sockets)
                    {
                        http.Features.Set<IHttpWebSocketFeature>(new Compressing(sockets));
                    }

                    return go(http);
                }
            );
            next(app);
        };

    private sealed class Compressing(IHttpWebSocketFeature sockets) : IHttpWebSocketFeature
    {
        public bool IsWebSocketRequest => true;

        public Task<WebSocket> AcceptAsync(WebSocketAcceptContext context)
        {
            context.DangerousEnableCompression = true;
            return sockets.AcceptAsync(context);
        }
    }
}
