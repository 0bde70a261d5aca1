using System.Buffers.Binary;
using System.Net.Sockets;
using Sensocto.Benchmarks.Circuits.Wire;

namespace Sensocto.Benchmarks.Circuits.Operators;

/// <summary>
/// Does what wwwroot/js/live-link.js does: opens the circuit's second connection, passes its frames on, and answers those that ask for it. Used by one
/// thread at a time, except for opening.
/// </summary>
internal sealed class ValuesPage(Uri server, Action<ReadOnlySpan<byte>> take) : IHubMessages, IDisposable
{
    private const byte AnswerWanted = 0x80;
    private const int Attempts = 5;
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);
    private SocketLink? _socket;
    private long _receivedBefore;
    private uint _taken;
    private bool _isOpening;

    /// <summary>Whether frames are taken but not answered: a page that hangs.</summary>
    public bool IsSulking { get; set; }

    /// <summary>Whether it is open, or about to be.</summary>
    public bool IsOpen => _socket is not null || _isOpening;

    public long BytesReceived => _receivedBefore + (_socket?.BytesReceived ?? 0);

    /// <summary>Opens the connection and takes frames until it ends. If the server refuses it, tries again a little later, like the page.</summary>
    public async Task RunAsync(string path, CancellationToken cancel)
    {
        using var socket = await OpenAsync(path, cancel);
        (_socket, _taken) = (socket, 0);
        await socket.ReceiveAsync(cancel);
        _receivedBefore += socket.BytesReceived;
        _socket = null;
    }

    public void Freeze() => _socket?.Freeze();

    public void Reset() => _socket?.Reset();

    public void Take(ReadOnlySpan<byte> message)
    {
        take(message);
        _taken++;
        if ((message[0] & AnswerWanted) == 0 || IsSulking)
        {
            return;
        }

        Span<byte> answer = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(answer, _taken);
        _socket?.Post(answer);
    }

    public void Dispose() => _socket?.Dispose();

    private async Task<SocketLink> OpenAsync(string path, CancellationToken cancel)
    {
        _isOpening = true;
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    return await SocketLink.ConnectAsync(server, $"/{path}", this, cancel);
                }
                catch (Exception e) when (e is IOException or SocketException && attempt < Attempts)
                {
                    await Task.Delay(Step * attempt, TimeProvider.System, cancel);
                }
            }
        }
        finally
        {
            _isOpening = false;
        }
    }
}
