using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace Sensocto.Benchmarks.Circuits.Wire;

/// <summary>
/// A page's WebSocket, with its own socket but no thread: cheap enough for thousands in a process. It masks with zeros, which the
/// protocol allows and which costs a server as much as any mask, and offers compression as browsers do. Posting is thread-safe.
/// </summary>
internal sealed class SocketLink : IDisposable
{
    private const byte Binary = 0x82;
    private const byte Close = 0x8;
    private const byte Ping = 0x9;
    private const byte Pong = 0x8A;
    private const byte Masked = 0x80;
    private const int LongestAnswer = 4_096;
    private readonly Socket _socket;
    private readonly OutgoingBytes _outgoing;
    private readonly HubStream _stream;
    private readonly InflatedFrames? _inflated;
    private bool _isClosed;

    private SocketLink((Socket Socket, bool IsCompressed) open, IHubMessages messages, bool isFrameAMessage)
    {
        (_socket, _outgoing) = (open.Socket, new OutgoingBytes(open.Socket));
        _stream = new HubStream(messages, TakeControl, isFrameAMessage);
        _inflated = open.IsCompressed ? new InflatedFrames(_stream) : null;
    }

    public long BytesReceived { get; private set; }

    public long BytesSent => _outgoing.Sent;

    /// <summary>Whether it no longer reads, writes or closes: a black hole.</summary>
    public bool IsFrozen { get; private set; }

    /// <summary>Opens a WebSocket to a hub.</summary>
    public static async Task<SocketLink> ConnectAsync(
        Uri server,
        string path,
        string protocol,
        IHubMessages messages,
        CancellationToken cancel,
        bool isFrameAMessage = false
    )
    {
        var link = new SocketLink(await OpenAsync(server, path, cancel), messages, isFrameAMessage);
        link.Post(Encoding.UTF8.GetBytes($$"""{"protocol":"{{protocol}}","version":1}""" + "\u001e"));
        return link;
    }

    /// <summary>Opens a WebSocket on which each frame is a message.</summary>
    public static async Task<SocketLink> ConnectAsync(
        Uri server,
        string path,
        IHubMessages messages,
        CancellationToken cancel
    ) => new(await OpenAsync(server, path, cancel), messages, isFrameAMessage: true);

    /// <summary>Sends a message, or queues it.</summary>
    public void Post(ReadOnlySpan<byte> message) => Post(Binary, message);

    /// <summary>Passes messages on until either side closes.</summary>
    public async Task ReceiveAsync(CancellationToken cancel)
    {
        try
        {
            while (!_isClosed)
            {
                var room = _inflated?.Room() ?? _stream.Room();
                var count = await _socket.ReceiveAsync(room, SocketFlags.None, cancel);
                if (count == 0)
                {
                    return;
                }

                if (IsFrozen)
                {
                    await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancel);
                }

                BytesReceived += count;
                _outgoing.Cork();
                if (_inflated is null)
                {
                    _stream.Received(count);
                }
                else
                {
                    _inflated.Received(count);
                }

                _outgoing.Uncork();
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The link is gone; there is nothing to report beyond that.
        }
        finally
        {
            _stream.Dispose();
            _inflated?.Dispose();
        }
    }

    public void Freeze()
    {
        IsFrozen = true;
        _outgoing.IsMuted = true;
    }

    /// <summary>Ends the link without a close, as a killed browser or a cut cable does.</summary>
    public void Reset()
    {
        try
        {
            _socket.LingerState = new LingerOption(enable: true, seconds: 0);
        }
        catch (ObjectDisposedException)
        {
            // The server, or the page's other link, has closed it already.
        }

        _socket.Dispose();
    }

    public void Dispose() => _socket.Dispose();

    private static async Task<(Socket Socket, bool IsCompressed)> OpenAsync(
        Uri server,
        string path,
        CancellationToken cancel
    )
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(server.Host, server.Port, cancel);
            return (socket, await UpgradeAsync(socket, server, path, cancel));
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    // True if the server compresses.
    private static async Task<bool> UpgradeAsync(Socket socket, Uri server, string path, CancellationToken cancel)
    {
        var request = $"""
            GET {path} HTTP/1.1
            Host: {server.Authority}
            Origin: {server.GetLeftPart(UriPartial.Authority)}
            Connection: Upgrade
            Upgrade: websocket
            Sec-WebSocket-Version: 13
            Sec-WebSocket-Key: c2Vuc29jdG8tYmVuY2htYQ==
            Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits


            """.ReplaceLineEndings("\r\n");
        await socket.SendAsync(Encoding.ASCII.GetBytes(request), SocketFlags.None, cancel);

        // The server sends nothing before the handshake, so nothing follows the answer's headers.
        var answer = new byte[LongestAnswer];
        var length = 0;
        while (!answer.AsSpan(0, length).EndsWith("\r\n\r\n"u8))
        {
            var count = await socket.ReceiveAsync(answer.AsMemory(length), SocketFlags.None, cancel);
            if (count == 0 || (length += count) == LongestAnswer)
            {
                throw new IOException("The server closed the link before it was one.");
            }
        }

        var text = Encoding.ASCII.GetString(answer, 0, length);
        if (!text.StartsWith("HTTP/1.1 101", StringComparison.Ordinal))
        {
            throw new IOException($"No WebSocket at {path}: {text.Split('\r')[0]}");
        }

        return text.Contains("permessage-deflate", StringComparison.OrdinalIgnoreCase);
    }

    private void TakeControl(byte opcode, ReadOnlyMemory<byte> payload)
    {
        if (opcode == Ping)
        {
            Post(Pong, payload.Span);
        }
        else if (opcode == Close)
        {
            _isClosed = true;
        }
    }

    private void Post(byte kind, ReadOnlySpan<byte> payload)
    {
        Span<byte> head = stackalloc byte[14];
        head.Clear();
        head[0] = kind;
        var size = 2;
        if (payload.Length < 126)
        {
            head[1] = (byte)(Masked | payload.Length);
        }
        else if (payload.Length < 65_536)
        {
            head[1] = Masked | 126;
            BinaryPrimitives.WriteUInt16BigEndian(head[2..], (ushort)payload.Length);
            size = 4;
        }
        else
        {
            head[1] = Masked | 127;
            BinaryPrimitives.WriteInt64BigEndian(head[2..], payload.Length);
            size = 10;
        }

        _outgoing.Append(head[..(size + 4)], payload);
    }
}
