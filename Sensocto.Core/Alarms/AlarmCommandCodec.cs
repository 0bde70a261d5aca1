using System.Diagnostics.CodeAnalysis;
using Sensocto.Core.Messages;

namespace Sensocto.Core.Alarms;

/// <summary>Decisions about alarms as bytes, for other nodes: a version, then each decision. The book checks whether they are sound. Pure.</summary>
public static class AlarmCommandCodec
{
    private const int IdBytes = 16;

    /// <summary>Encodes decisions.</summary>
    public static byte[] Write(IReadOnlyCollection<AlarmCommand> commands) =>
        MessageBytes.Write(96 * (commands.Count + 1), writer => writer.WriteList(commands, Write));

    /// <summary>Decodes decisions; false if the bytes are malformed or of an unknown version.</summary>
    public static bool TryRead(byte[] bytes, [NotNullWhen(true)] out IReadOnlyList<AlarmCommand>? commands) =>
        MessageBytes.TryRead<IReadOnlyList<AlarmCommand>>(bytes, static reader => reader.ReadList(Read), out commands);

    private static void Write(BinaryWriter writer, AlarmCommand command)
    {
        writer.WriteKey(command.Key);
        writer.Write((byte)command.Kind);
        writer.Write(command.By);
        writer.Write(command.Ticks);
        writer.Write(command.Id.ToByteArray());
        writer.Write(command.Until);
    }

    private static AlarmCommand Read(BinaryReader reader)
    {
        var key = reader.ReadKey();
        var kind = (AlarmCommandKind)reader.ReadByte();
        return Enum.IsDefined(kind)
            ? new AlarmCommand(
                key,
                kind,
                reader.ReadString(),
                reader.ReadInt64(),
                new Guid(reader.ReadBytes(IdBytes)),
                reader.ReadInt64()
            )
            : throw new FormatException($"No decision {kind}.");
    }
}
