using System.Buffers.Binary;
using System.Text;

namespace Sensocto.Benchmarks.Circuits.Wire;

/// <summary>Reads the few MessagePack types that Blazor's protocol uses. Throws on any other type, because that is a change of the protocol.</summary>
internal ref struct PackReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    public readonly bool IsBool => _bytes[_at] is 0xC2 or 0xC3;

    public bool TryReadNil()
    {
        if (_bytes[_at] != 0xC0)
        {
            return false;
        }

        _at++;
        return true;
    }

    public bool ReadBool() =>
        Next() switch
        {
            0xC2 => false,
            0xC3 => true,
            var code => throw Unknown(code, "a bool"),
        };

    public int ReadArray() =>
        Next() switch
        {
            >= 0x90 and <= 0x9F and var code => code & 0x0F,
            0xDC => ReadBig(2),
            0xDD => ReadBig(4),
            var code => throw Unknown(code, "an array"),
        };

    public int ReadMap() =>
        Next() switch
        {
            >= 0x80 and <= 0x8F and var code => code & 0x0F,
            0xDE => ReadBig(2),
            0xDF => ReadBig(4),
            var code => throw Unknown(code, "a map"),
        };

    public long ReadLong()
    {
        var code = Next();
        return code switch
        {
            <= 0x7F => code,
            >= 0xE0 => (sbyte)code,
            0xCC => Next(),
            0xCD => BinaryPrimitives.ReadUInt16BigEndian(Take(2)),
            0xCE => BinaryPrimitives.ReadUInt32BigEndian(Take(4)),
            0xCF => (long)BinaryPrimitives.ReadUInt64BigEndian(Take(8)),
            0xD0 => (sbyte)Next(),
            0xD1 => BinaryPrimitives.ReadInt16BigEndian(Take(2)),
            0xD2 => BinaryPrimitives.ReadInt32BigEndian(Take(4)),
            0xD3 => BinaryPrimitives.ReadInt64BigEndian(Take(8)),
            _ => throw Unknown(code, "a whole number"),
        };
    }

    /// <summary>The UTF-8 bytes of a string, or a byte array; empty for nil.</summary>
    public ReadOnlySpan<byte> ReadBytes()
    {
        var code = Next();
        return code switch
        {
            0xC0 => [],
            >= 0xA0 and <= 0xBF => Take(code & 0x1F),
            0xC4 or 0xD9 => Take(Next()),
            0xC5 or 0xDA => Take(ReadBig(2)),
            0xC6 or 0xDB => Take(ReadBig(4)),
            _ => throw Unknown(code, "a string or bytes"),
        };
    }

    public string? ReadString() => TryReadNil() ? null : Encoding.UTF8.GetString(ReadBytes());

    public void Skip()
    {
        var code = _bytes[_at];
        switch (code)
        {
            case 0xC0 or 0xC2 or 0xC3:
                _at++;
                break;
            case 0xCA:
                _at += 5;
                break;
            case 0xCB:
                _at += 9;
                break;
            case >= 0x80 and <= 0x8F or 0xDE or 0xDF:
                SkipMany(2 * ReadMap());
                break;
            case >= 0x90 and <= 0x9F or 0xDC or 0xDD:
                SkipMany(ReadArray());
                break;
            case <= 0x7F or >= 0xE0 or (>= 0xCC and <= 0xD3):
                ReadLong();
                break;
            default:
                ReadBytes();
                break;
        }
    }

    private void SkipMany(int count)
    {
        for (var i = 0; i < count; i++)
        {
            Skip();
        }
    }

    private int ReadBig(int size) =>
        size == 2 ? BinaryPrimitives.ReadUInt16BigEndian(Take(2)) : BinaryPrimitives.ReadInt32BigEndian(Take(4));

    private byte Next() => _bytes[_at++];

    private ReadOnlySpan<byte> Take(int count)
    {
        var taken = _bytes.Slice(_at, count);
        _at += count;
        return taken;
    }

    private static ContractException Unknown(byte code, string wanted) =>
        new($"The message holds 0x{code:X2} where {wanted} should be.");
}
