using System.Diagnostics.CodeAnalysis;
using System.Text;
using Sensocto.Core.Sensors;

namespace Sensocto.Core.Messages;

/// <summary>The format common to all messages between nodes: a version, then the content. Reading trusts nothing that arrives. Pure.</summary>
internal static class MessageBytes
{
    // One version for all messages: a node that cannot read another's values must not read its attention either, or it would show the last values as live.
    private const byte Version = 2;

    public static byte[] Write(int size, Action<BinaryWriter> write)
    {
        using var bytes = new MemoryStream(size);
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Version);
            write(writer);
        }

        return bytes.ToArray();
    }

    /// <summary>False if the bytes are not such a message or have an unknown version.</summary>
    public static bool TryRead<T>(byte[] bytes, Func<BinaryReader, T> read, [NotNullWhen(true)] out T? message)
        where T : class
    {
        using var reader = new BinaryReader(new MemoryStream(bytes, writable: false), Encoding.UTF8);
        try
        {
            message = reader.ReadByte() == Version ? read(reader) : null;
        }
        catch (Exception e) when (e is IOException or FormatException or ArgumentException)
        {
            message = null;
        }

        return message is not null;
    }

    public static void WriteKey(this BinaryWriter writer, AttributeKey key)
    {
        writer.Write(key.Sensor.Value);
        writer.Write(key.Attribute.Value);
    }

    public static AttributeKey ReadKey(this BinaryReader reader) =>
        new(new SensorId(reader.ReadString()), new AttributeId(reader.ReadString()));

    public static void WriteList<T>(
        this BinaryWriter writer,
        IReadOnlyCollection<T> items,
        Action<BinaryWriter, T> write
    )
    {
        writer.Write7BitEncodedInt(items.Count);
        foreach (var item in items)
        {
            write(writer, item);
        }
    }

    /// <exception cref="FormatException">There are more items than <paramref name="most"/>.</exception>
    public static List<T> ReadList<T>(this BinaryReader reader, Func<BinaryReader, T> read, int most = int.MaxValue)
    {
        var count = reader.Read7BitEncodedInt();
        if (count < 0 || count > most)
        {
            throw new FormatException("More than allowed.");
        }

        // Not sized by the count: bytes that lie about it must not cost memory.
        var items = new List<T>();
        for (var i = 0; i < count; i++)
        {
            items.Add(read(reader));
        }

        return items;
    }
}
