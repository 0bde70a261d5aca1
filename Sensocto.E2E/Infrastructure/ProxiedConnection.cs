using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Sensocto.E2E.Infrastructure;

/// <summary>One connection through <see cref="LinkProxy"/>: two sockets and a pump in each direction.</summary>
internal sealed class ProxiedConnection(Socket client, Func<string, bool> isHeld) : IDisposable
{
    private static readonly TimeSpan HeldStep = TimeSpan.FromMilliseconds(10);
    private readonly Socket _server = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private volatile bool _reset;
    private volatile string _beginning = "";
    private volatile bool _isHolding;

    /// <summary>Whether it holds bytes.</summary>
    public bool IsHolding => _isHolding;

    public async Task RunAsync(IPEndPoint target, CancellationToken cancellation)
    {
        try
        {
            await _server.ConnectAsync(target, cancellation);
            client.NoDelay = _server.NoDelay = true;
            await Task.WhenAll(PumpAsync(client, _server, cancellation), PumpAsync(_server, client, cancellation));
        }
        catch (Exception failure) when (IsEnd(failure))
        {
            Reset();
        }
        finally
        {
            Dispose();
        }
    }

    /// <summary>Resets both ends (RST), so that each notices at once.</summary>
    public void Reset()
    {
        _reset = true;
        // A linger of zero makes Close send a reset instead of a FIN.
        client.Close(0);
        _server.Close(0);
    }

    public void Dispose()
    {
        client.Dispose();
        _server.Dispose();
    }

    private async Task PumpAsync(Socket from, Socket to, CancellationToken cancellation)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer, cancellation) is var count and > 0)
            {
                if (_beginning.Length == 0)
                    _beginning = Encoding.ASCII.GetString(buffer, 0, count);
                while (isHeld(_beginning) && !_reset)
                {
                    _isHolding = true;
                    await Task.Delay(HeldStep, TimeProvider.System, cancellation);
                }

                _isHolding = false;
                await to.SendAsync(buffer.AsMemory(0, count), cancellation);
            }
            to.Shutdown(SocketShutdown.Send);
        }
        catch (Exception failure) when (IsEnd(failure))
        {
            Reset();
        }
    }

    private static bool IsEnd(Exception failure) =>
        failure is SocketException or OperationCanceledException or ObjectDisposedException;
}
