using System.Net;
using System.Net.Sockets;
using Sensocto.Cluster.Configuration;
using Sensocto.Cluster.Silos;
using Sensocto.E2E.Infrastructure;

namespace Sensocto.Tests.Cluster.Silos;

public sealed class SiloNeedsTests
{
    private readonly ClusterOptions _options = new() { Port = FreePort.Find() };

    [Fact]
    public async Task A_port_that_another_program_listens_at_is_not_free()
    {
        using var other = new TcpListener(IPAddress.Loopback, _options.Port);
        other.Start();
        var e = await Assert.ThrowsAsync<IOException>(FindAsync);
        Assert.StartsWith($"it cannot listen at 127.0.0.1:{_options.Port}: ", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_a_silo_holds_which_was_let_go_is_free()
    {
        using var silo = new TcpListener(IPAddress.Loopback, _options.Port);
        silo.Server.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        silo.Start();
        await FindAsync();
    }

    private Task FindAsync() =>
        SiloNeeds.FindAsync(
            _options,
            () => throw new InvalidOperationException("Nothing is kept in a store."),
            TestContext.Current.CancellationToken
        );
}
