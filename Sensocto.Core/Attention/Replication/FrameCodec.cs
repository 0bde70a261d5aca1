using System.Diagnostics.CodeAnalysis;
using Sensocto.Core.Messages;
using Sensocto.Core.Sensors;

namespace Sensocto.Core.Attention.Replication;

/// <summary>
/// Encodes frames: a version, the sender, the two moments, then each key and level. Ids are sent as they are: a frame holds a few
/// hundred, and a table of numbers would be one more thing that two nodes could disagree about. Pure.
/// </summary>
public static class FrameCodec
{
    /// <summary>The most keys in one frame: those of a full catalog with ten attributes per sensor.</summary>
    public const int MaxLevels = 10 * SensorCatalog.MaxSensors;

    /// <summary>The bytes of a frame.</summary>
    public static byte[] Write(AttentionFrame frame) =>
        MessageBytes.Write(
            64 + (frame.Levels.Count * 32),
            writer =>
            {
                writer.WriteNode(frame.Sender);
                writer.Write(frame.From);
                writer.Write(frame.To);
                writer.WriteList(frame.Levels, Write);
            }
        );

    /// <summary>Reads a frame; false if the bytes are not a frame or have an unknown version.</summary>
    public static bool TryRead(byte[] bytes, [NotNullWhen(true)] out AttentionFrame? frame) =>
        MessageBytes.TryRead(bytes, Read, out frame);

    private static void Write(BinaryWriter writer, KeyLevel level)
    {
        writer.WriteKey(level.Key);
        writer.Write((byte)level.Level);
    }

    private static AttentionFrame Read(BinaryReader reader)
    {
        var (sender, from, to) = (reader.ReadNode(), reader.ReadInt64(), reader.ReadInt64());
        return new AttentionFrame(sender, from, to, reader.ReadList(ReadLevel, MaxLevels));
    }

    private static KeyLevel ReadLevel(BinaryReader reader)
    {
        var (key, level) = (reader.ReadKey(), (AttentionLevel)reader.ReadByte());
        return level <= AttentionLevel.High ? new KeyLevel(key, level) : throw new FormatException("No level.");
    }
}
