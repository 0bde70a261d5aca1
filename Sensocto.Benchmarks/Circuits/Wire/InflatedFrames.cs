using System.Buffers.Binary;
using System.IO.Compression;

namespace Sensocto.Benchmarks.Circuits.Wire;

/// <summary>
/// Sits in front of a <see cref="HubStream"/> if the server compresses its WebSocket: takes its frames and passes on the uncompressed equivalent. One window
/// for all messages, as in browsers. Used by one thread at a time.
/// </summary>
internal sealed class InflatedFrames(HubStream plain) : IDisposable
{
    private const int UsualSize = 4_096;
    private const int LongestHead = 10;
    private const byte Final = 0x80;
    private const byte Compressed = 0x40;
    private readonly MemoryStream _deflated = new();
    private readonly MemoryStream _inflated = new();
    private readonly byte[] _piece = new byte[UsualSize];
    private DeflateStream? _inflater;
    private byte[] _buffer = new byte[UsualSize];
    private int _end;
    private bool _isInflating;

    public Memory<byte> Room()
    {
        if (_buffer.Length - _end < UsualSize / 2)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        return _buffer.AsMemory(_end);
    }

    /// <summary>Processes bytes that were received; incomplete frames wait.</summary>
    public void Received(int count)
    {
        _end += count;
        var start = 0;
        while (TakeFrame(_buffer.AsSpan(start, _end - start), out var length))
        {
            start += length;
        }

        _buffer.AsSpan(start, _end - start).CopyTo(_buffer);
        _end -= start;
    }

    public void Dispose()
    {
        _inflater?.Dispose();
        _deflated.Dispose();
        _inflated.Dispose();
    }

    private bool TakeFrame(ReadOnlySpan<byte> raw, out int length)
    {
        length = 0;
        if (raw.Length < 2)
        {
            return false;
        }

        var head = raw[1] switch
        {
            < 126 => 2,
            126 => 4,
            _ => LongestHead,
        };
        if (raw.Length < head)
        {
            return false;
        }

        length = head switch
        {
            2 => head + raw[1],
            4 => head + BinaryPrimitives.ReadUInt16BigEndian(raw[2..]),
            _ => head + (int)BinaryPrimitives.ReadInt64BigEndian(raw[2..]),
        };
        if (raw.Length < length)
        {
            return false;
        }

        Take(raw[0], raw[head..length]);
        return true;
    }

    private void Take(byte kind, ReadOnlySpan<byte> payload)
    {
        // Only a message's first frame marks it as compressed; control frames, which never are, may come between its frames.
        var isControl = (kind & 0x08) != 0;
        _isInflating = isControl ? _isInflating : _isInflating || (kind & Compressed) != 0;
        var isPlain = isControl || !_isInflating;
        HandOver((byte)(kind & ~Compressed), isPlain ? payload : Inflate(payload, (kind & Final) != 0));
        _isInflating &= isControl || (kind & Final) == 0;
    }

    private ReadOnlySpan<byte> Inflate(ReadOnlySpan<byte> payload, bool isLast)
    {
        _deflated.SetLength(0);
        _deflated.Write(payload);
        if (isLast)
        {
            _deflated.Write([0, 0, 0xFF, 0xFF]);
        }

        _deflated.Position = 0;
        _inflated.SetLength(0);
        _inflater ??= new DeflateStream(_deflated, CompressionMode.Decompress);
        for (int count; (count = _inflater.Read(_piece)) > 0; )
        {
            _inflated.Write(_piece, 0, count);
        }

        return _inflated.GetBuffer().AsSpan(0, (int)_inflated.Length);
    }

    private void HandOver(byte kind, ReadOnlySpan<byte> payload)
    {
        Span<byte> head = stackalloc byte[LongestHead];
        head[0] = kind;
        head[1] = 127;
        BinaryPrimitives.WriteInt64BigEndian(head[2..], payload.Length);
        Copy(head);
        Copy(payload);
    }

    private void Copy(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var room = plain.Room().Span;
            var count = Math.Min(room.Length, bytes.Length);
            bytes[..count].CopyTo(room);
            plain.Received(count);
            bytes = bytes[count..];
        }
    }
}
