using System.Diagnostics;
using System.Globalization;
using Sensocto.Benchmarks.Circuits.Operators;
using Sensocto.Benchmarks.Circuits.Serving;
using Sensocto.Benchmarks.Circuits.Wire;
using Sensocto.E2E.Infrastructure;

namespace Sensocto.Benchmarks.Circuits.Floor;

/// <summary>Measures the plain hub with the same number of sockets, size of messages and rate.</summary>
internal sealed class FloorRun : IHubMessages
{
    private const string Protocol = "json";
    private const int Doors = 16;
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(10);
    private long _messages;

    /// <summary>The server's processor time per message and socket, in microseconds.</summary>
    public async Task<double> MeasureAsync(int sockets, int bytes, double hz)
    {
        var port = FreePort.Find();
        using var server = Start(port, bytes, hz);
        try
        {
            var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/"));
            using var end = new CancellationTokenSource();
            var links = await OpenAsync(address, sockets);
            var receiving = links.Select(l => l.ReceiveAsync(end.Token)).ToList();
            await Task.Delay(Warm, TimeProvider.System);
            server.Refresh();
            var (cpu, before) = (server.TotalProcessorTime, Volatile.Read(ref _messages));
            await Task.Delay(Span, TimeProvider.System);
            server.Refresh();
            var cost = (server.TotalProcessorTime - cpu).TotalMicroseconds;
            var messages = Volatile.Read(ref _messages) - before;
            links.ForEach(l => l.Dispose());
            await end.CancelAsync();
            await Task.WhenAll(receiving);
            return cost / messages;
        }
        finally
        {
            server.Kill();
        }
    }

    public void Take(ReadOnlySpan<byte> message) => Interlocked.Increment(ref _messages);

    private static Process Start(int port, int bytes, double hz)
    {
        var start = Pinned.Dotnet(
            Pinned.IsDone ? Pinned.ServerCore : null,
            typeof(FloorRun).Assembly.Location,
            FloorServer.Verb,
            port.ToString(CultureInfo.InvariantCulture),
            bytes.ToString(CultureInfo.InvariantCulture),
            hz.ToString(CultureInfo.InvariantCulture)
        );
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
    }

    private async Task<List<SocketLink>> OpenAsync(Uri server, int count)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var door = new PageDoor(server);
        var links = new List<SocketLink>(count);
        while (links.Count < count)
        {
            var some = Enumerable.Range(0, Math.Min(Doors, count - links.Count));
            links.AddRange(await Task.WhenAll(some.Select(_ => OpenOneAsync(server, door, patience.Token))));
        }

        return links;
    }

    private async Task<SocketLink> OpenOneAsync(Uri server, PageDoor door, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                var path = await door.NegotiateAsync("/floor", cancel);
                return await SocketLink.ConnectAsync(server, path, Protocol, this, cancel, isFrameAMessage: true);
            }
            catch (HttpRequestException)
            {
                // The server is not up yet.
                await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, cancel);
            }
        }
    }
}
