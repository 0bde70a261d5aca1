using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Sensocto.Core.Feeds;
using Sensocto.Core.Sensors;

namespace Sensocto.Dashboard.Live;

/// <summary>
/// Writes the bytes that wwwroot/js/frames.js reads. A section depends on its key and samples alone and not on the circuit. Times count from a base that all frames of
/// about four seconds share. Values are whole numbers scaled by the attribute's precision, so what is shown is exact. Most sections, a handle with its newest sample,
/// take seven bytes. The top bit of the first byte asks the page for an answer.
/// </summary>
internal sealed class FrameWriter
{
    private const byte Version = 3;
    private const byte AnswerWanted = 0x80;
    private const int HeadSize = 9;
    private const long BaseStepMs = 4_096;

    // Beyond this a scaled value is not an exact number in the page.
    private const double MaxScaled = 1L << 50;
    private readonly ArrayBufferWriter<byte> _bytes = new(1024);

    [ThreadStatic]
    private static FrameWriter? parts;

    private enum Kind : byte
    {
        Samples = 0,
        Summary = 1,
        Reset = 2,
        RawSamples = 3,
        Loss = 4,
        Facts = 5,
        Status = 6,
        Operators = 7,
        Tile = 8,
        Reasons = 9,
    }

    /// <summary>The bytes written since the beginning.</summary>
    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    /// <summary>Whether only the head has been written.</summary>
    public bool IsEmpty => _bytes.WrittenCount <= HeadSize;

    /// <summary>The base of the sections' times.</summary>
    public long BaseMs { get; private set; }

    /// <summary>Begins a frame.</summary>
    public void Begin(DateTimeOffset now)
    {
        var nowMs = now.ToUnixTimeMilliseconds();
        BeginPart(nowMs / BaseStepMs * BaseStepMs);
        var head = _bytes.GetSpan(HeadSize);
        head[0] = Version;
        BinaryPrimitives.WriteDoubleLittleEndian(head[1..], nowMs);
        _bytes.Advance(HeadSize);
    }

    /// <summary>The thread's own writer, for sections of frames with the same base. Take the bytes before the thread calls this again.</summary>
    public static FrameWriter ForPart(long baseMs)
    {
        parts ??= new FrameWriter();
        parts.BeginPart(baseMs);
        return parts;
    }

    /// <summary>Begins sections for frames with the same base.</summary>
    public void BeginPart(long baseMs)
    {
        _bytes.ResetWrittenCount();
        BaseMs = baseMs;
    }

    /// <summary>Appends sections that were written elsewhere with the same base.</summary>
    public void Append(ReadOnlySpan<byte> sections) => _bytes.Write(sections);

    /// <summary>Makes a finished frame ask the page for an answer.</summary>
    public static void Ask(Span<byte> frame) => frame[0] |= AnswerWanted;

    /// <summary>Makes the page forget what it has of this key, and sets the number of digits after the point for what follows.</summary>
    public void Reset(int handle, int precision)
    {
        Head(handle, Kind.Reset);
        Byte((byte)precision);
    }

    /// <summary>Tells that samples before the next one were left out.</summary>
    public void Loss(int handle) => Head(handle, Kind.Loss);

    public void Samples(int handle, int precision, ReadOnlySpan<Sample> samples)
    {
        var scale = Scale(precision);
        foreach (var sample in samples)
        {
            if (Math.Abs(sample.Value * scale) > MaxScaled)
            {
                RawSamples(handle, samples);
                return;
            }
        }

        HeadOfSamples(handle, samples.Length);
        var (time, value) = (BaseMs, 0L);
        foreach (var sample in samples)
        {
            var (sampleTime, sampleValue) = (UnixMs(sample), Scaled(sample.Value, scale));
            Signed(sampleTime - time);
            Signed(sampleValue - value);
            (time, value) = (sampleTime, sampleValue);
        }
    }

    public void Summary(int handle, int precision, in SampleSummary summary)
    {
        var scale = Scale(precision);
        if (Math.Abs(summary.Min * scale) > MaxScaled || Math.Abs(summary.Max * scale) > MaxScaled)
        {
            RawSamples(handle, [summary.Last]);
            return;
        }

        Head(handle, Kind.Summary);
        Signed(UnixMs(summary.Last) - BaseMs);
        Signed(Scaled(summary.Last.Value, scale));
        Signed(Scaled(summary.Min, scale));
        Signed(Scaled(summary.Max, scale));
        Unsigned((ulong)summary.Count);
    }

    /// <summary>Writes what the rows of this key show besides the value.</summary>
    public void Facts(int handle, RowFacts facts)
    {
        Head(handle, Kind.Facts);
        Byte((byte)facts.Level);
        Byte((byte)facts.State);
        Unsigned((ulong)facts.Window.TotalMicroseconds);
        Unsigned((ulong)facts.Watchers.Viewers);
        Text(facts.Watchers.Initials);
        Text(facts.Watchers.Names);
        Alarm(facts.Alarm);
        if (facts.State == AttributeState.Error)
        {
            Text(facts.Error ?? "");
        }
    }

    /// <summary>Writes what tiles show besides their rows; the key is that of their first row.</summary>
    public void Tile(int handle, TileFacts facts)
    {
        Head(handle, Kind.Tile);
        Byte((byte)(facts.State is { } state ? 1 + (int)state : 0));
        if (facts.State is not null)
        {
            Text(facts.Doubt);
        }

        Alarm(facts.Alarm);
    }

    /// <summary>Writes all the reasons that the page's operator asked for.</summary>
    public void Reasons(IReadOnlyList<(int Handle, string Text)> reasons)
    {
        Head(0, Kind.Reasons);
        Unsigned((ulong)reasons.Count);
        foreach (var (handle, text) in reasons)
        {
            Unsigned((ulong)handle);
            Text(text);
        }
    }

    /// <summary>Writes what the status bar shows, except who is online.</summary>
    public void Status(StatusReading reading)
    {
        Head(0, Kind.Status);
        Text(reading.Load.ToString());
        Text(reading.Mark);
        Text(reading.Worst);
        Text(reading.Saved);
        Text(reading.Rates);
    }

    /// <summary>Writes who is online.</summary>
    public void Operators(StatusReading reading)
    {
        Head(0, Kind.Operators);
        Unsigned((ulong)reading.Operators);
        Text(reading.Names);
    }

    private void Alarm(RowAlarm? alarm)
    {
        if (alarm is null)
        {
            Byte(0);
            return;
        }

        Byte(alarm.Number);
        Byte((byte)alarm.Priority);
        Text(alarm.Mark);
        Text(alarm.Title);
    }

    private void RawSamples(int handle, ReadOnlySpan<Sample> samples)
    {
        Head(handle, Kind.RawSamples);
        Unsigned((ulong)samples.Length);
        var time = BaseMs;
        foreach (var sample in samples)
        {
            var sampleTime = UnixMs(sample);
            Signed(sampleTime - time);
            time = sampleTime;
            BinaryPrimitives.WriteDoubleLittleEndian(_bytes.GetSpan(8), sample.Value);
            _bytes.Advance(8);
        }
    }

    private void Head(int handle, Kind kind)
    {
        Unsigned(((ulong)handle << 1) | 1);
        Byte((byte)kind);
    }

    // Most sections hold one sample; an even head means that.
    private void HeadOfSamples(int handle, int count)
    {
        if (count == 1)
        {
            Unsigned((ulong)handle << 1);
            return;
        }

        Head(handle, Kind.Samples);
        Unsigned((ulong)count);
    }

    private void Signed(long value) => Unsigned(value < 0 ? ((ulong)-(value + 1) << 1) | 1 : (ulong)value << 1);

    private void Unsigned(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            Byte((byte)(value | 0x80));
        }

        Byte((byte)value);
    }

    private void Byte(byte value)
    {
        _bytes.GetSpan(1)[0] = value;
        _bytes.Advance(1);
    }

    private void Text(string text)
    {
        Unsigned((ulong)Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, _bytes);
    }

    private static double Scale(int precision) => Math.Pow(10, precision);

    private static long Scaled(double value, double scale) =>
        (long)Math.Round(value * scale, MidpointRounding.AwayFromZero);

    private static long UnixMs(Sample sample) =>
        (sample.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond;
}
