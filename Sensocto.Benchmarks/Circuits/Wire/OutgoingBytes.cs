using System.Buffers;
using System.Net.Sockets;

namespace Sensocto.Benchmarks.Circuits.Wire;

/// <summary>
/// The bytes that a socket still has to send, in order, never two sends at once. Buffers are rented while there is something to send. Thread-safe.
/// </summary>
internal sealed class OutgoingBytes(Socket socket)
{
    private const int FirstSize = 512;
    private readonly Lock _gate = new();
    private byte[]? _pending;
    private int _length;
    private bool _isSending;
    private int _corks;

    /// <summary>Bytes sent so far.</summary>
    public long Sent { get; private set; }

    /// <summary>Whether nothing is sent from now on, as for a page whose link is a black hole.</summary>
    public bool IsMuted { get; set; }

    /// <summary>Holds sends back until a matching <see cref="Uncork"/>, so that the answers to messages that came together leave together.</summary>
    public void Cork()
    {
        lock (_gate)
        {
            _corks++;
        }
    }

    public void Uncork()
    {
        lock (_gate)
        {
            _corks--;
        }

        Flush();
    }

    /// <summary>Appends a head and a body.</summary>
    public void Append(ReadOnlySpan<byte> head, ReadOnlySpan<byte> body)
    {
        lock (_gate)
        {
            Grow(head.Length + body.Length);
            head.CopyTo(_pending.AsSpan(_length));
            body.CopyTo(_pending.AsSpan(_length + head.Length));
            _length += head.Length + body.Length;
        }

        Flush();
    }

    private void Grow(int more)
    {
        if (_pending is { } pending && pending.Length - _length >= more)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(FirstSize, 2 * (_length + more)));
        if (_pending is not null)
        {
            _pending.AsSpan(0, _length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_pending);
        }

        _pending = larger;
    }

    private void Flush()
    {
        lock (_gate)
        {
            if (_isSending || _corks > 0 || _length == 0)
            {
                return;
            }

            _isSending = true;
        }

        _ = SendAsync();
    }

    private async Task SendAsync()
    {
        try
        {
            while (Take() is { } taken)
            {
                var rest = taken.AsMemory();
                while (!IsMuted && rest.Length > 0)
                {
                    rest = rest[await socket.SendAsync(rest, SocketFlags.None)..];
                }

                Sent += taken.Count;
                ArrayPool<byte>.Shared.Return(taken.Array!);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The receiving side reports that the link is gone; nothing more is sent.
        }
    }

    private ArraySegment<byte>? Take()
    {
        lock (_gate)
        {
            if (_length == 0)
            {
                _isSending = false;
                return null;
            }

            var taken = new ArraySegment<byte>(_pending!, 0, _length);
            (_pending, _length) = (null, 0);
            return taken;
        }
    }
}
