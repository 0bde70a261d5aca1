using System.Diagnostics.CodeAnalysis;
using Sensocto.Core.Alarms;
using Sensocto.Core.Attention;
using Sensocto.Core.Load;
using Sensocto.Core.Messages;
using Sensocto.Core.Pacing;
using Sensocto.Core.Sensors;

namespace Sensocto.Core.Feeds.Sharing;

/// <summary>Attribute news as bytes: a version, then each attribute with the parts it has. Pure.</summary>
public static class NewsCodec
{
    private const int MostSamples = 1_000_000;

    [Flags]
    private enum Parts : byte
    {
        None = 0,
        Status = 1,
        Error = 2,
        Summary = 4,
        Samples = 8,
        Anew = 16,
        Held = 32,
        Crossing = 64,

        // With a crossing: it was found crossed. Without: nothing is known of the limits yet.
        Unsure = 128,
    }

    /// <summary>Encodes news.</summary>
    public static byte[] Write(IReadOnlyCollection<AttributeNews> news) =>
        MessageBytes.Write(64 * (news.Count + 1), writer => writer.WriteList(news, Write));

    /// <summary>Decodes news; false if the bytes are malformed or of an unknown version.</summary>
    public static bool TryRead(byte[] bytes, [NotNullWhen(true)] out IReadOnlyList<AttributeNews>? news) =>
        MessageBytes.TryRead<IReadOnlyList<AttributeNews>>(bytes, static reader => reader.ReadList(Read), out news);

    private static void Write(BinaryWriter writer, AttributeNews news)
    {
        writer.WriteKey(news.Key);
        writer.Write((byte)PartsOf(news));
        if (news.Status is { } status)
        {
            WriteStatus(writer, status);
        }

        if (news.Crossing is { } crossing)
        {
            writer.Write((byte)crossing.Side);
            WriteSample(writer, new Sample(crossing.Ticks, crossing.Value));
        }

        if (news.Summary is { } summary)
        {
            WriteSample(writer, summary.Last);
            writer.Write(summary.Min);
            writer.Write(summary.Max);
            writer.Write7BitEncodedInt(summary.Count);
        }

        if (news.Samples.Length > 0)
        {
            writer.Write7BitEncodedInt(news.Samples.Length);
            foreach (var sample in news.Samples.Span)
            {
                WriteSample(writer, sample);
            }
        }
    }

    private static Parts PartsOf(AttributeNews news) =>
        (news.Status is null ? 0 : Parts.Status)
        | (news.Status?.Error is null ? 0 : Parts.Error)
        | (news.Status?.Window.HeldByAlarm == true ? Parts.Held : 0)
        | (news.Summary is null ? 0 : Parts.Summary)
        | (news.Samples.Length == 0 ? 0 : Parts.Samples)
        | (news.IsAnew ? Parts.Anew : 0)
        | (news.Crossing is null ? 0 : Parts.Crossing)
        | (news.Crossing?.IsFound ?? news.IsBlind ? Parts.Unsure : 0);

    private static void WriteStatus(BinaryWriter writer, AttributeStatus status)
    {
        var window = status.Window;
        writer.Write((byte)status.State);
        writer.Write(window.Duration.Ticks);
        writer.Write((byte)window.Content);
        writer.Write((byte)window.Level);
        writer.Write((byte)window.Load);
        if (status.Error is { } error)
        {
            writer.Write(error);
        }
    }

    private static void WriteSample(BinaryWriter writer, Sample sample)
    {
        writer.Write(sample.Ticks);
        writer.Write(sample.Value);
    }

    private static AttributeNews Read(BinaryReader reader)
    {
        var key = reader.ReadKey();
        var parts = (Parts)reader.ReadByte();
        var status = parts.HasFlag(Parts.Status) ? ReadStatus(reader, parts) : null;
        LimitSignal? crossing = parts.HasFlag(Parts.Crossing) ? ReadCrossing(reader, parts) : null;
        SampleSummary? summary = parts.HasFlag(Parts.Summary)
            ? new SampleSummary(
                ReadSample(reader),
                reader.ReadDouble(),
                reader.ReadDouble(),
                reader.Read7BitEncodedInt()
            )
            : null;
        var samples = parts.HasFlag(Parts.Samples) ? reader.ReadList(ReadSample, MostSamples).ToArray() : [];
        var isBlind = crossing is null && parts.HasFlag(Parts.Unsure);
        return new AttributeNews(key, status, summary, samples, parts.HasFlag(Parts.Anew), crossing, isBlind);
    }

    private static AttributeStatus ReadStatus(BinaryReader reader, Parts parts)
    {
        var state = Known<AttributeState>(reader.ReadByte());
        var duration = TimeSpan.FromTicks(Math.Clamp(reader.ReadInt64(), 1, TimeSpan.TicksPerHour));
        var window = new SendWindow(
            duration,
            Known<BatchContent>(reader.ReadByte()),
            Known<AttentionLevel>(reader.ReadByte()),
            Known<LoadLevel>(reader.ReadByte()),
            parts.HasFlag(Parts.Held)
        );
        return new AttributeStatus(state, window, parts.HasFlag(Parts.Error) ? reader.ReadString() : null);
    }

    private static LimitSignal ReadCrossing(BinaryReader reader, Parts parts)
    {
        var side = Known<LimitSide>(reader.ReadByte());
        var sample = ReadSample(reader);
        return new LimitSignal(IsRaised: true, side, sample.Value, sample.Ticks, parts.HasFlag(Parts.Unsure));
    }

    private static T Known<T>(byte value)
        where T : struct, Enum
    {
        var read = (T)Enum.ToObject(typeof(T), value);
        return Enum.IsDefined(read) ? read : throw new FormatException($"No {typeof(T).Name} {value}.");
    }

    private static Sample ReadSample(BinaryReader reader) => new(reader.ReadInt64(), reader.ReadDouble());
}
