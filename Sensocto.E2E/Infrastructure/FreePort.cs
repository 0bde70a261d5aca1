using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Sensocto.E2E.Infrastructure;

/// <summary>Ports for servers that are given a port and use it again after a restart.</summary>
internal static class FreePort
{
    // Below the ports that Linux (from 32768), macOS and Windows (from 49152) give to outgoing connections, such as the browser's.
    private const int First = 20_000;
    private const int End = 32_000;

    /// <summary>A port of the loopback address that was free a moment ago.</summary>
    public static int Find()
    {
        while (true)
        {
            var port = RandomNumberGenerator.GetInt32(First, End);
            if (IsFree(port))
            {
                return port;
            }
        }
    }

    private static bool IsFree(int port)
    {
        using var probe = new TcpListener(IPAddress.Loopback, port);
        try
        {
            probe.Start();
            return true;
        }
        catch (SocketException e)
            when (e.SocketErrorCode is SocketError.AddressAlreadyInUse or SocketError.AccessDenied)
        {
            return false;
        }
    }
}
