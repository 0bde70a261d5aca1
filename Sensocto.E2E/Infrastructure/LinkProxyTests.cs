using System.Net;
using System.Net.Sockets;

namespace Sensocto.E2E.Infrastructure;

/// <summary>The proxy must break links as it says, or the flows prove nothing.</summary>
public sealed class LinkProxyTests : IAsyncLifetime
{
    private readonly TcpListener _server = new(IPAddress.Loopback, 0);
    private LinkProxy _link = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        _server.Start();
        _link = new LinkProxy($"http://127.0.0.1:{((IPEndPoint)_server.LocalEndpoint).Port}");
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _link.DisposeAsync();
        _server.Dispose();
    }

    [Fact]
    public async Task Bytes_pass_in_both_directions()
    {
        var (client, server) = await ConnectAsync();
        Assert.Equal(1, await SendAsync(client, server, 1));
        Assert.Equal(2, await SendAsync(server, client, 2));
    }

    [Fact]
    public async Task A_cut_resets_both_ends_and_new_connections_work()
    {
        var (client, server) = await ConnectAsync();
        _link.Cut();
        await Assert.ThrowsAnyAsync<SocketException>(() => ReceiveAsync(client));
        await Assert.ThrowsAnyAsync<SocketException>(() => ReceiveAsync(server));
        var (again, behind) = await ConnectAsync();
        Assert.Equal(3, await SendAsync(again, behind, 3));
    }

    [Fact]
    public async Task While_refusing_a_new_connection_is_reset_until_it_heals()
    {
        _link.CutAndRefuse();
        await Assert.ThrowsAnyAsync<SocketException>(DialAndReceiveAsync);
        _link.Heal();
        var (client, server) = await ConnectAsync();
        Assert.Equal(4, await SendAsync(client, server, 4));
    }

    [Fact]
    public async Task A_black_hole_holds_bytes_and_hands_them_over_when_it_heals()
    {
        var (client, server) = await ConnectAsync();
        _link.BlackHole();
        await client.SendAsync(new byte[] { 5 }, Cancellation);
        var arriving = ReceiveAsync(server);
        // A new connection is accepted, and is silent as well.
        using var second = await DialAsync();
        await Poll.UntilAsync("the byte is held", () => _link.HoldingConnections == 1);
        Assert.False(arriving.IsCompleted);
        _link.Heal();
        Assert.Equal(5, await arriving);
        await Poll.UntilAsync("nothing is held", () => _link.HoldingConnections == 0);
    }

    [Fact]
    public async Task A_black_hole_for_some_swallows_those_that_begin_so_and_no_others()
    {
        var (client, server) = await ConnectAsync();
        var (other, behind) = await ConnectAsync();
        _link.BlackHole("\u0006");
        await client.SendAsync(new byte[] { 6 }, Cancellation);
        await Poll.UntilAsync("the byte is held", () => _link.HoldingConnections == 1);
        Assert.Equal(7, await SendAsync(other, behind, 7));
        Assert.Equal(0, server.Available);
    }

    private async Task<Socket> DialAsync()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, new Uri(_link.BaseUrl).Port, Cancellation);
        return socket;
    }

    private async Task<(Socket Client, Socket Server)> ConnectAsync()
    {
        var client = await DialAsync();
        return (client, await _server.AcceptSocketAsync(Cancellation));
    }

    // The reset may come during dialling or after it.
    private async Task DialAndReceiveAsync()
    {
        using var socket = await DialAsync();
        await ReceiveAsync(socket);
    }

    private static async Task<int> SendAsync(Socket from, Socket to, byte value)
    {
        await from.SendAsync(new[] { value }, Cancellation);
        return await ReceiveAsync(to);
    }

    private static async Task<int> ReceiveAsync(Socket socket)
    {
        var buffer = new byte[1];
        var count = await socket.ReceiveAsync(buffer, Cancellation);
        return count == 1 ? buffer[0] : -1;
    }
}
