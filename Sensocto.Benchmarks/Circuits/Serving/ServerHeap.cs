using System.Globalization;
using System.Net.Sockets;

namespace Sensocto.Benchmarks.Circuits.Serving;

/// <summary>The state of a server's heap: the answer of <see cref="HeapProbe"/>.</summary>
internal readonly record struct HeapFigures(
    double AllocatedBytes,
    double HeapBytes,
    double PausedMs,
    double LongestMs,
    double Collections,
    double FullCollections,
    double Unobserved
);

/// <summary>Queries the probe in a server's process.</summary>
internal sealed class ServerHeap : IDisposable
{
    private readonly NetworkStream _stream;
    private readonly StreamReader _reader;
    private readonly StreamWriter _writer;

    public ServerHeap(string path)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Connect(new UnixDomainSocketEndPoint(path));
        _stream = new NetworkStream(socket, ownsSocket: true);
        _reader = new StreamReader(_stream);
        _writer = new StreamWriter(_stream) { AutoFlush = true };
    }

    /// <summary>The heap as it is.</summary>
    public Task<HeapFigures> LookAsync() => AskAsync("look");

    /// <summary>The heap after a full collection.</summary>
    public Task<HeapFigures> CollectAsync() => AskAsync("collect");

    /// <summary>Has a number of threads in the server burn processor time; 0 ends it.</summary>
    public Task HogAsync(int threads) =>
        AskAsync(string.Create(CultureInfo.InvariantCulture, $"{HeapProbe.HogPrefix}{threads}"));

    public void Dispose()
    {
        _writer.Dispose();
        _reader.Dispose();
        _stream.Dispose();
    }

    private async Task<HeapFigures> AskAsync(string what)
    {
        await _writer.WriteLineAsync(what);
        var answer = await _reader.ReadLineAsync() ?? throw new IOException("The server's probe is gone.");
        var f = Array.ConvertAll(answer.Split(' '), each => double.Parse(each, CultureInfo.InvariantCulture));
        return new HeapFigures(f[0], f[1], f[2], f[3], f[4], f[5], f[6]);
    }
}
