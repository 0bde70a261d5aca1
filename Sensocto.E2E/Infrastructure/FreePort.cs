using System.Net;
using System.Net.Sockets;

namespace Sensocto.E2E.Infrastructure;

internal static class FreePort
{
    /// <summary>A port of the loopback address that was free a moment ago.</summary>
    public static int Find()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
