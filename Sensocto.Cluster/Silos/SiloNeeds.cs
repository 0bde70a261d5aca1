using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sensocto.Cluster.Configuration;

namespace Sensocto.Cluster.Silos;

/// <summary>
/// Checks what a silo needs before one is started: a silo that starts without it leaks timers and most of a megabyte, at every attempt during an outage.
/// </summary>
internal static class SiloNeeds
{
    /// <summary>Checks that the port is free and the store can be reached.</summary>
    /// <param name="options">The silo's address and store.</param>
    /// <param name="build">Builds a silo's host, which is not started.</param>
    /// <param name="cancel">Cancels the check.</param>
    /// <exception cref="IOException">The port is in use. A store that is away throws exceptions of its own driver.</exception>
    public static async Task FindAsync(ClusterOptions options, Func<IHost> build, CancellationToken cancel)
    {
        FindPort(options);
        // A store in a silo's memory can only be reached by a silo.
        if (options.Store != ClusterStore.Localhost)
        {
            using var host = build();
            var store = host.Services.GetRequiredService<IMembershipTable>();
            await store.InitializeMembershipTableAsync(tryInitTableVersion: true, cancel);
        }
    }

    // Binds as a silo does: one that was abandoned may still hold the port, and shares it with the next.
    private static void FindPort(ClusterOptions options)
    {
        var address = IPAddress.Parse(options.Address);
        using var port = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        port.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        try
        {
            port.Bind(new IPEndPoint(address, options.Port));
        }
        catch (SocketException e)
        {
            throw new IOException($"it cannot listen at {options.Address}:{options.Port}: {e.Message}", e);
        }
    }
}
