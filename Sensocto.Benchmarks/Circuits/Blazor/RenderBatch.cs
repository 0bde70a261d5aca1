using System.Buffers.Binary;

namespace Sensocto.Benchmarks.Circuits.Blazor;

/// <summary>
/// Reads the markup in a render batch: reference frames of 20 bytes each, and the table of strings that they point into.
/// </summary>
internal readonly ref struct RenderBatch
{
    private const int FrameSize = 20;
    private const int Footer = 20;
    private const int Markup = 8;
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

    /// <summary>The text of a piece of markup, UTF-8; empty for other frames.</summary>
    public ReadOnlySpan<byte> MarkupOf(int frame) => Int(At(frame)) == Markup ? String(Int(At(frame) + 4)) : default;

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
