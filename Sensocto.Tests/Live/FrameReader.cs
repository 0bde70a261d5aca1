using System.Buffers.Binary;
using System.Text;
using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Core.Load;
using Sensocto.Core.Sensors;
using Sensocto.Dashboard.Live;

namespace Sensocto.Tests.Live;

/// <summary>A section of a frame as a page reads it. Times are Unix ms.</summary>
internal abstract record Section(int Handle)
{
    internal sealed record Reset(int Handle, int Precision = 1) : Section(Handle);

    internal sealed record Loss(int Handle) : Section(Handle);

    internal sealed record Facts(int Handle, RowFacts Said) : Section(Handle);

    internal sealed record Tile(int Handle, TileFacts Said) : Section(Handle);

    internal sealed record Reasons(IReadOnlyList<(int Handle, string Text)> Told) : Section(0);

    internal sealed record Status(StatusReading Said) : Section(0);

    internal sealed record Operators(int Count, string Names) : Section(0);

    internal sealed record Summary(int Handle, long TimeMs, double Last, double Min, double Max, int Count)
        : Section(Handle);

    internal sealed record Samples(int Handle, IReadOnlyList<(long TimeMs, double Value)> Points) : Section(Handle)
    {
        public bool Says(IEnumerable<Sample> samples, int digits) =>
            Points.SequenceEqual(
                samples.Select(s => (MsOf(s), Math.Round(s.Value, digits, MidpointRounding.AwayFromZero)))
            );

        public static long MsOf(Sample sample) => sample.Timestamp.ToUnixTimeMilliseconds();
    }
}

/// <summary>
/// Reads frames by the description at the head of wwwroot/js/frames.js, not by the writer: version and server time, then sections. A section is twice
/// the handle and one sample, or twice the handle plus one, kind and content. Times count from the server's time rounded down to 4,096 ms; numbers are zigzag varints scaled by the handle's precision.
/// </summary>
internal sealed class FrameReader
{
    private readonly byte[] _bytes;
    private readonly Func<int, int> _precisionOf;
    private int _at;

    private FrameReader(byte[] bytes, Func<int, int> precisionOf) => (_bytes, _precisionOf) = (bytes, precisionOf);

    /// <summary>Whether a frame asks the page for an answer.</summary>
    public static bool Asks(ReadOnlySpan<byte> frame) => (frame[0] & 0x80) != 0;

    public static (long NowMs, List<Section> Sections) Read(byte[] bytes, Func<int, int>? precisionOf = null)
    {
        var reader = new FrameReader(bytes, precisionOf ?? (_ => 1));
        Assert.Equal(3, reader.Byte() & 0x7F);
        var nowMs = (long)reader.Double();
        var sections = new List<Section>();
        while (reader._at < bytes.Length)
        {
            sections.Add(reader.Section((long)Math.Floor(nowMs / 4096.0) * 4096));
        }

        return (nowMs, sections);
    }

    private Section Section(long baseMs)
    {
        var head = (long)Varint();
        var handle = (int)(head / 2);
        var scale = Math.Pow(10, _precisionOf(handle));
        if (head % 2 == 0)
        {
            return new Section.Samples(handle, [(baseMs + ZigZag(), ZigZag() / scale)]);
        }

        var kind = Byte();
        return kind switch
        {
            0 => new Section.Samples(handle, [.. Points(baseMs, previous => previous + ZigZag(), scale)]),
            1 => new Section.Summary(
                handle,
                baseMs + ZigZag(),
                ZigZag() / scale,
                ZigZag() / scale,
                ZigZag() / scale,
                (int)Varint()
            ),
            2 => new Section.Reset(handle, Byte()),
            3 => new Section.Samples(handle, [.. Points(baseMs, _ => Double(), 1)]),
            4 => new Section.Loss(handle),
            5 => new Section.Facts(handle, Facts()),
            6 => new Section.Status(
                new StatusReading(Enum.Parse<LoadLevel>(Text()), Text(), Text(), Text(), Text(), 0, "")
            ),
            7 => new Section.Operators((int)Varint(), Text()),
            8 => new Section.Tile(handle, Tile()),
            9 => new Section.Reasons([.. Enumerable.Range(0, (int)Varint()).Select(_ => ((int)Varint(), Text()))]),
            _ => throw new InvalidOperationException($"kind {kind}"),
        };
    }

    private TileFacts Tile()
    {
        var state = State();
        var doubt = state is null ? "" : Text();
        return new TileFacts(state, Alarm(), doubt);
    }

    private RowFacts Facts()
    {
        var facts = new RowFacts(
            (AttentionLevel)Byte(),
            (AttributeState)Byte(),
            TimeSpan.FromMicroseconds(Varint()),
            new WatcherSummary((int)Varint(), Text(), Text()),
            Alarm()
        );
        return facts.State == AttributeState.Error ? facts with { Error = Text() } : facts;
    }

    private List<(long TimeMs, double Value)> Points(long baseMs, Func<double, double> next, double scale)
    {
        var points = new List<(long TimeMs, double Value)>();
        var (time, value) = (baseMs, 0.0);
        for (var left = Varint(); left > 0; left--)
        {
            time += ZigZag();
            value = next(value);
            points.Add((time, value / scale));
        }

        return points;
    }

    private AttributeState? State() => Byte() is var number && number > 0 ? (AttributeState)(number - 1) : null;

    private RowAlarm? Alarm()
    {
        string[] faces = ["", "active", "acknowledged", "returned", "shelved"];
        var face = faces[Byte()];
        return face == "" ? null : new RowAlarm(face, Byte(), Text(), Text());
    }

    private string Text()
    {
        var length = (int)Varint();
        _at += length;
        return Encoding.UTF8.GetString(_bytes, _at - length, length);
    }

    private byte Byte() => _bytes[_at++];

    private double Double()
    {
        var value = BinaryPrimitives.ReadDoubleLittleEndian(_bytes.AsSpan(_at));
        _at += 8;
        return value;
    }

    private ulong Varint()
    {
        var (value, shift) = (0UL, 0);
        while (true)
        {
            var part = Byte();
            value |= (ulong)(part & 127) << shift;
            shift += 7;
            if (part < 128)
            {
                // The page reads numbers up to 2^53, in at most eight bytes.
                Assert.True(value <= 1UL << 53 && shift <= 56, $"varint {value} of {shift / 7} bytes");
                return value;
            }
        }
    }

    private long ZigZag()
    {
        var raw = Varint();
        return raw % 2 == 0 ? (long)(raw / 2) : -(long)(raw / 2) - 1;
    }
}
