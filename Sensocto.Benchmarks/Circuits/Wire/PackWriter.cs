using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Sensocto.Benchmarks.Circuits.Wire;

/// <summary>
/// Writes one message of Blazor's protocol: its length, then a MessagePack array. Each thread has one writer; its content is valid until the thread
/// begins the next message.
/// </summary>
internal sealed class PackWriter
{
    // Space before the message for its length.
    private const int HeadRoom = 5;

    [ThreadStatic]
    private static PackWriter? ofThisThread;

    private readonly ArrayBufferWriter<byte> _bytes = new(512);

    /// <summary>Begins an invocation of a hub's method; it is answered only if it has an id.</summary>
    public static PackWriter Invocation(string? id, ReadOnlySpan<byte> target, int arguments)
    {
        var writer = Begin().Array(6).Int(1).Map(0);
        return (id is null ? writer.Nil() : writer.Text(id)).Text(target).Array(arguments);
    }

    public static PackWriter Begin()
    {
        var writer = ofThisThread ??= new PackWriter();
        writer._bytes.ResetWrittenCount();
        writer._bytes.Advance(HeadRoom);
        return writer;
    }

    /// <summary>Closes an invocation: it streams nothing.</summary>
    public ReadOnlySpan<byte> EndInvocation() => Array(0).End();

    public ReadOnlySpan<byte> End()
    {
        var length = _bytes.WrittenCount - HeadRoom;
        Span<byte> head = stackalloc byte[HeadRoom];
        var size = Leb128.Write(head, length);
        var whole = System.Runtime.InteropServices.MemoryMarshal.AsMemory(_bytes.WrittenMemory).Span[
            (HeadRoom - size)..
        ];
        head[..size].CopyTo(whole);
        return whole;
    }

    public PackWriter Nil() => Byte(0xC0);

    public PackWriter Bool(bool value) => Byte(value ? (byte)0xC3 : (byte)0xC2);

    public PackWriter Array(int count) => count < 16 ? Byte((byte)(0x90 | count)) : Byte(0xDC).Big16(count);

    public PackWriter Map(int count) => Byte((byte)(0x80 | count));

    public PackWriter Int(long value)
    {
        if (value is >= 0 and <= 0x7F)
        {
            return Byte((byte)value);
        }

        BinaryPrimitives.WriteInt64BigEndian(Byte(0xD3)._bytes.GetSpan(8), value);
        _bytes.Advance(8);
        return this;
    }

    public PackWriter Text(string value)
    {
        var length = Encoding.UTF8.GetByteCount(value);
        TextHead(length);
        Encoding.UTF8.GetBytes(value, _bytes.GetSpan(length));
        _bytes.Advance(length);
        return this;
    }

    public PackWriter Text(ReadOnlySpan<byte> value)
    {
        TextHead(value.Length);
        _bytes.Write(value);
        return this;
    }

    public PackWriter Binary(ReadOnlySpan<byte> value)
    {
        BinaryPrimitives.WriteInt32BigEndian(Byte(0xC6)._bytes.GetSpan(4), value.Length);
        _bytes.Advance(4);
        _bytes.Write(value);
        return this;
    }

    private void TextHead(int length)
    {
        if (length < 32)
        {
            Byte((byte)(0xA0 | length));
        }
        else if (length < 65_536)
        {
            Byte(0xDA).Big16(length);
        }
        else
        {
            BinaryPrimitives.WriteInt32BigEndian(Byte(0xDB)._bytes.GetSpan(4), length);
            _bytes.Advance(4);
        }
    }

    private PackWriter Big16(int value)
    {
        BinaryPrimitives.WriteUInt16BigEndian(_bytes.GetSpan(2), (ushort)value);
        _bytes.Advance(2);
        return this;
    }

    private PackWriter Byte(byte value)
    {
        _bytes.GetSpan(1)[0] = value;
        _bytes.Advance(1);
        return this;
    }
}
