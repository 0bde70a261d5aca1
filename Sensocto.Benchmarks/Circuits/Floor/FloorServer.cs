using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Sensocto.Benchmarks.Circuits.Floor;

/// <summary>
/// A separate process with a plain SignalR hub that sends the same bytes to all connections at a fixed rate. Its cost is the least that moving the bytes takes.
/// </summary>
internal static class FloorServer
{
    public const string Verb = "floor-server";

    /// <summary>Runs until it is killed. Arguments: the port, bytes per message, messages per second.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var (port, bytes) = (args[0], int.Parse(args[1], CultureInfo.InvariantCulture));
        var hz = double.Parse(args[2], CultureInfo.InvariantCulture);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Services.AddSignalR();
        await using var app = builder.Build();
        app.MapHub<FloorHub>("/floor");
        await app.StartAsync();
        var hub = app.Services.GetRequiredService<IHubContext<FloorHub>>();
        var frame = new byte[bytes];
        using var clock = new PeriodicTimer(TimeSpan.FromSeconds(1 / hz), TimeProvider.System);
        while (await clock.WaitForNextTickAsync())
        {
            await hub.Clients.All.SendAsync("f", frame);
        }

        return 0;
    }
}
