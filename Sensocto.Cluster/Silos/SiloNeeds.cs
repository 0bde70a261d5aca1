using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sensocto.Cluster.Configuration;

namespace Sensocto.Cluster.Silos;

/// <summary>
/// What a silo needs is looked for before there is one: a silo that begins without it leaves timers and most of a megabyte behind, with every attempt of an outage.
/// </summary>
internal static class SiloNeeds
{
    /// <summary>Finds its port free and its store there.</summary>
    /// <param name="options">Where it will live.</param>
    /// <param name="build">Gives a silo's host, which is not started.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="IOException">The port is another's. What a store that is away throws is the store's own.</exception>
    public static async Task FindAsync(ClusterOptions options, Func<IHost> build, CancellationToken cancel)
    {
        FindPort(options);
        // What is in a silo's memory is only found by a silo.
        if (options.Store != ClusterStore.Localhost)
        {
            using var host = build();
            var store = host.Services.GetRequiredService<IMembershipTable>();
            await store.InitializeMembershipTableAsync(tryInitTableVersion: true, cancel);
        }
    }

    // As a silo does: one that was let go may still hold the port, and shares it with the next.
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
            throw new IOException($"it can not listen at {options.Address}:{options.Port}: {e.Message}", e);
        }
    }
}
