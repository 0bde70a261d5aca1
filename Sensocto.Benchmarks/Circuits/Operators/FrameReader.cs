using System.Buffers.Binary;

namespace Sensocto.Benchmarks.Circuits.Operators;

/// <summary>Reads the primitives of a frame (wwwroot/js/frame-reader.js); throws rather than read past its end.</summary>
internal ref struct FrameReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    public readonly bool IsAtEnd => _at >= _bytes.Length;

    public byte Byte()
    {
        Need(1);
        return _bytes[_at++];
    }

    public double Double()
    {
        Need(8);
        _at += 8;
        return BinaryPrimitives.ReadDoubleLittleEndian(_bytes[(_at - 8)..]);
    }

    public long Unsigned()
    {
        long value = 0;
        for (var shift = 0; shift < 56; shift += 7)
        {
            var next = Byte();
            value |= (long)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }

        throw new ContractException("A frame holds a number of more than eight bytes.");
    }

    public long Signed()
    {
        var raw = Unsigned();
        return (raw & 1) == 0 ? raw >> 1 : -(raw >> 1) - 1;
    }

    public void Skip(int count)
    {
        Need(count);
        _at += count;
    }

    private readonly void Need(int count)
    {
        if (_at + count > _bytes.Length)
        {
            throw new ContractException($"A frame of {_bytes.Length} bytes ends early.");
        }
    }
}
