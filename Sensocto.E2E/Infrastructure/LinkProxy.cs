using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Sensocto.E2E.Infrastructure;

/// <summary>
/// A TCP link between browser and dashboard that a test can break: cut (connections reset), refuse (new ones reset
/// too), black-hole (nothing gets through, neither end notices), heal.
/// </summary>
/// <remarks>Safe for concurrent use.</remarks>
public sealed class LinkProxy : IAsyncDisposable
{
    private readonly IPEndPoint _target;
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<ProxiedConnection, byte> _connections = new(); // those open now
    private readonly Task _accepting;
    private volatile bool _refusing;
    private volatile string? _blackHole; // how the swallowed connections begin

    public LinkProxy(string targetUrl)
    {
        _target = new IPEndPoint(IPAddress.Loopback, new Uri(targetUrl).Port);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>The root as seen through the proxy, without a trailing slash.</summary>
    public string BaseUrl =>
        string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>How many connections are open.</summary>
    public int OpenConnections => _connections.Count;

    /// <summary>Resets every connection; new ones are accepted.</summary>
    public void Cut()
    {
        foreach (var connection in _connections.Keys)
            connection.Reset();
    }

    /// <summary>Resets every connection and each new one, until <see cref="Heal"/>.</summary>
    public void CutAndRefuse()
    {
        _refusing = true;
        Cut();
    }

    /// <summary>How many connections hold bytes.</summary>
    public int HoldingConnections => _connections.Keys.Count(connection => connection.IsHolding);

    /// <summary>
    /// Holds every byte in both directions, until <see cref="Heal"/>; connections stay open. If given, <paramref name="beginning"/> limits this to
    /// connections that begin so.
    /// </summary>
    public void BlackHole(string beginning = "") => _blackHole = beginning;

    /// <summary>Lets everything through again, the bytes held back first.</summary>
    public void Heal()
    {
        _refusing = false;
        _blackHole = null;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        Cut();
#pragma warning disable VSTHRD003 // Started by this object's constructor; no synchronization context here.
        await _accepting;
#pragma warning restore VSTHRD003
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                var client = await _listener.AcceptSocketAsync(_stop.Token);
                var connection = new ProxiedConnection(client, IsHeld);
                // Added before the check, so that a cut in between finds it.
                _connections.TryAdd(connection, 0);
                if (_refusing)
                    Refuse(connection);
                else
                    _ = RunAsync(connection);
            }
            catch (Exception failure) when (failure is SocketException or OperationCanceledException)
            {
                // The listener was stopped, or a client gave up before it was accepted.
            }
        }
    }

    private bool IsHeld(string beginning) =>
        _blackHole is { } swallowed && beginning.StartsWith(swallowed, StringComparison.Ordinal);

    private void Refuse(ProxiedConnection connection)
    {
        connection.Reset();
        _connections.TryRemove(connection, out _);
    }

    private async Task RunAsync(ProxiedConnection connection)
    {
        await connection.RunAsync(_target, _stop.Token);
        _connections.TryRemove(connection, out _);
    }
}
