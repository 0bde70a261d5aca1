using System.Diagnostics.CodeAnalysis;
using System.Text;
using Sensocto.Core.Sensors;

namespace Sensocto.Core.Alarms;

/// <summary>Decisions about alarms as bytes, for other nodes: a version, then each. Whether they are sound the book decides. Pure.</summary>
public static class AlarmCommandCodec
{
    private const byte Version = 1;
    private const int IdBytes = 16;

    /// <summary>The bytes of some decisions.</summary>
    public static byte[] Write(IReadOnlyCollection<AlarmCommand> commands)
    {
        using var bytes = new MemoryStream(96 * (commands.Count + 1));
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Version);
            writer.Write7BitEncodedInt(commands.Count);
            foreach (var command in commands)
            {
                writer.Write(command.Key.Sensor.Value);
                writer.Write(command.Key.Attribute.Value);
                writer.Write((byte)command.Kind);
                writer.Write(command.By);
                writer.Write(command.Ticks);
                writer.Write(command.Id.ToByteArray());
                writer.Write(command.Until);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>Reads decisions; false for bytes that are none, or of a version that is not known here.</summary>
    public static bool TryRead(byte[] bytes, [NotNullWhen(true)] out IReadOnlyList<AlarmCommand>? commands)
    {
        commands = null;
        using var reader = new BinaryReader(new MemoryStream(bytes, writable: false), Encoding.UTF8);
        try
        {
            if (reader.ReadByte() != Version)
            {
                return false;
            }

            // Not sized by the count: bytes that lie about it must not cost memory.
            var read = new List<AlarmCommand>();
            for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
            {
                read.Add(Read(reader));
            }

            commands = read;
            return true;
        }
        catch (Exception e) when (e is IOException or FormatException or ArgumentException)
        {
            return false;
        }
    }

    private static AlarmCommand Read(BinaryReader reader)
    {
        var key = new AttributeKey(new SensorId(reader.ReadString()), new AttributeId(reader.ReadString()));
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
