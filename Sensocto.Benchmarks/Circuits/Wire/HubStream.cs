using System.Buffers;
using System.Buffers.Binary;

namespace Sensocto.Benchmarks.Circuits.Wire;

/// <summary>
/// Turns the bytes of a server's WebSocket into messages: removes the frames' headers, so that the payloads lie side by side, and splits them by
/// the messages' lengths, or at the end of a frame if each is a message. Its buffer is rented, grows to the longest message and
/// shrinks again.
/// </summary>
internal sealed class HubStream(IHubMessages messages, Action<byte, ReadOnlyMemory<byte>> control, bool isFrameAMessage)
    : IDisposable
{
    private const int UsualSize = 4_096;
    private const int HeadRoom = 10;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(UsualSize);

    // [0, _payloads) holds the payload of an incomplete message, [_raw, _end) received bytes that still contain headers.
    private int _payloads;
    private int _raw;
    private int _end;

    // If each frame is a message: the part of the payload already passed on.
    private int _taken;
    private long _leftOfFrame;
    private bool _isOpen;

    /// <summary>Whether the server has agreed to the protocol; until then messages end with 0x1E instead.</summary>
    public bool IsHandshaken { get; private set; }

    /// <summary>The memory to receive into.</summary>
    public Memory<byte> Room()
    {
        if (_buffer.Length - _end < UsualSize / 2)
        {
            Resize(_buffer.Length * 2);
        }

        return _buffer.AsMemory(_end);
    }

    /// <summary>Processes bytes that were received.</summary>
    public void Received(int count)
    {
        _end += count;
        while (TakeOutFrame()) { }

        var start = _taken;
        while (!isFrameAMessage && TakeMessage(ref start)) { }

        Compact(start);
        _taken = 0;
    }

    public void Dispose()
    {
        var buffer = _buffer;
        _buffer = [];
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private bool TakeOutFrame()
    {
        if (!_isOpen && !OpenFrame())
        {
            return false;
        }

        var here = (int)Math.Min(_leftOfFrame, _end - _raw);
        if (here > 0)
        {
            _buffer.AsSpan(_raw, here).CopyTo(_buffer.AsSpan(_payloads));
            _payloads += here;
            _raw += here;
            _leftOfFrame -= here;
        }

        _isOpen = _leftOfFrame > 0;
        if (!_isOpen && isFrameAMessage)
        {
            messages.Take(_buffer.AsSpan(_taken, _payloads - _taken));
            _taken = _payloads;
        }

        return !_isOpen && _raw < _end;
    }

    // False if the header, or a control frame, is still incomplete. Servers do not mask.
    private bool OpenFrame()
    {
        var raw = _buffer.AsSpan(_raw, _end - _raw);
        if (raw.Length < 2)
        {
            return false;
        }

        var size = raw[1] switch
        {
            < 126 => 2,
            126 => 4,
            _ => HeadRoom,
        };
        if (raw.Length < size)
        {
            return false;
        }

        if ((raw[0] & 0x40) != 0)
        {
            throw new ContractException("A frame is compressed, which was not agreed.");
        }

        var length = size switch
        {
            2 => raw[1],
            4 => BinaryPrimitives.ReadUInt16BigEndian(raw[2..]),
            _ => BinaryPrimitives.ReadInt64BigEndian(raw[2..]),
        };
        var opcode = (byte)(raw[0] & 0x0F);
        if (opcode < 8)
        {
            _raw += size;
            (_leftOfFrame, _isOpen) = (length, true);
            return true;
        }

        if (raw.Length < size + length)
        {
            return false;
        }

        control(opcode, _buffer.AsMemory(_raw + size, (int)length));
        _raw += size + (int)length;
        return OpenFrame();
    }

    private bool TakeMessage(ref int start)
    {
        var payload = _buffer.AsSpan(start, _payloads - start);
        if (!IsHandshaken)
        {
            var end = payload.IndexOf((byte)0x1E);
            if (end < 0)
            {
                return false;
            }

            IsHandshaken = true;
            start += end + 1;
            messages.Take(payload[..end]);
            return true;
        }

        var head = Leb128.Read(payload, out var length);
        if (head == 0 || payload.Length < head + length)
        {
            return false;
        }

        start += head + length;
        messages.Take(payload.Slice(head, length));
        return true;
    }

    private void Compact(int start)
    {
        var (payload, raw) = (_payloads - start, _end - _raw);
        _buffer.AsSpan(start, payload).CopyTo(_buffer);
        _buffer.AsSpan(_raw, raw).CopyTo(_buffer.AsSpan(payload));
        (_payloads, _raw, _end) = (payload, payload, payload + raw);
        if (_end == 0 && _buffer.Length > UsualSize)
        {
            Resize(UsualSize);
        }
    }

    private void Resize(int size)
    {
        var other = ArrayPool<byte>.Shared.Rent(size);
        _buffer.AsSpan(0, _end).CopyTo(other);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = other;
    }
}
