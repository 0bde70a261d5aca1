using System.Buffers.Binary;

namespace Sensocto.Benchmarks.Circuits.Blazor;

/// <summary>
/// Reads the attributes of elements off a render batch: reference frames of 20 bytes, and a table of strings that they point into.
/// </summary>
internal readonly ref struct RenderBatch
{
    private const int FrameSize = 20;
    private const int Footer = 20;
    private const int Attribute = 3;
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly int _strings;
    private readonly int _frames;

    public RenderBatch(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Footer)
        {
            throw new ContractException($"A render batch has {bytes.Length} bytes.");
        }

        _bytes = bytes;
        _frames = Int(bytes.Length - Footer + 4);
        _strings = Int(bytes.Length - 4);
        FrameCount = Int(_frames);
    }

    public int FrameCount { get; }

    /// <summary>An attribute's name and value, both UTF-8; false for other frames.</summary>
    public bool IsAttribute(int frame, out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        name = value = default;
        var at = At(frame);
        if (Int(at) != Attribute)
        {
            return false;
        }

        name = String(Int(at + 4));
        value = String(Int(at + 8));
        return true;
    }

    private int At(int frame) => _frames + 4 + (frame * FrameSize);

    private ReadOnlySpan<byte> String(int index)
    {
        if (index < 0)
        {
            return default;
        }

        var at = Int(_strings + (4 * index));
        at += Wire.Leb128.Read(_bytes[at..], out var length);
        return _bytes.Slice(at, length);
    }

    private int Int(int at) => BinaryPrimitives.ReadInt32LittleEndian(_bytes[at..]);
}
