using System.Diagnostics.CodeAnalysis;
using System.Text;
using Sensocto.Core.Sensors;

namespace Sensocto.Core.Attention.Replication;

/// <summary>
/// Frames as bytes: a version, the sender, the two moments, then each key and level. Ids travel as they are: a frame holds a few
/// hundred, and a table of numbers would be one more thing that two nodes can disagree about. Pure.
/// </summary>
public static class FrameCodec
{
    /// <summary>The most keys in one frame: those of a full catalog with ten attributes a sensor.</summary>
    public const int MaxLevels = 10 * SensorCatalog.MaxSensors;

    private const byte Version = 1;

    /// <summary>The bytes of a frame.</summary>
    public static byte[] Write(AttentionFrame frame)
    {
        using var bytes = new MemoryStream(64 + (frame.Levels.Count * 32));
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Version);
            writer.Write(frame.Sender.Node);
            writer.Write(frame.Sender.Epoch);
            writer.Write(frame.From);
            writer.Write(frame.To);
            writer.Write7BitEncodedInt(frame.Levels.Count);
            foreach (var (key, level) in frame.Levels)
            {
                writer.Write(key.Sensor.Value);
                writer.Write(key.Attribute.Value);
                writer.Write((byte)level);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>Reads a frame; false for bytes that are none, or of a version that is not known here.</summary>
    public static bool TryRead(byte[] bytes, [NotNullWhen(true)] out AttentionFrame? frame)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes, writable: false), Encoding.UTF8);
        try
        {
            frame = reader.ReadByte() == Version ? Read(reader) : null;
        }
        catch (Exception e) when (e is IOException or FormatException or ArgumentException)
        {
            frame = null;
        }

        return frame is not null;
    }

    private static AttentionFrame? Read(BinaryReader reader)
    {
        var sender = new NodeIncarnation(reader.ReadString(), reader.ReadInt64());
        var (from, to) = (reader.ReadInt64(), reader.ReadInt64());
        var count = reader.Read7BitEncodedInt();
        if (count is < 0 or > MaxLevels)
        {
            return null;
        }

        // Not sized by the count: bytes that lie about it must not cost memory.
        var levels = new List<KeyLevel>();
        for (var i = 0; i < count; i++)
        {
            var key = new AttributeKey(new SensorId(reader.ReadString()), new AttributeId(reader.ReadString()));
            var level = (AttentionLevel)reader.ReadByte();
            if (level > AttentionLevel.High)
            {
                return null;
            }

            levels.Add(new KeyLevel(key, level));
        }

        return new AttentionFrame(sender, from, to, levels);
    }
}
