using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Sensocto.Benchmarks.Circuits.Floor;

/// <summary>
/// A program of its own: a plain SignalR hub that sends the same bytes to everybody, so often a second. What it costs is what moving the bytes costs at all.
/// </summary>
internal static class FloorServer
{
    public const string Verb = "floor-server";

    /// <summary>Arguments: the port, bytes a message, messages a second. Runs until it is killed.</summary>
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
