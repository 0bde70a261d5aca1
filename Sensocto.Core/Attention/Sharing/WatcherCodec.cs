using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Sensocto.Core.Attention.Replication;
using Sensocto.Core.Sensors;

namespace Sensocto.Core.Attention.Sharing;

/// <summary>Who looks, as bytes: a version, the two nodes, whether it starts over, then each key and its watchers. No ids of pages travel, only names. Pure.</summary>
public static class WatcherCodec
{
    private const byte Version = 2;
    private const int MostKeys = FrameCodec.MaxLevels;

    // Above the bits of Interest.
    private const byte Pin = 128;

    /// <summary>The bytes of a message.</summary>
    public static byte[] Write(WatcherNews news)
    {
        using var bytes = new MemoryStream(64 * (news.Keys.Count + 1));
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Version);
            Write(writer, news.From);
            Write(writer, news.To);
            writer.Write(news.StartsOver);
            writer.Write7BitEncodedInt(news.Keys.Count);
            foreach (var key in news.Keys)
            {
                Write(writer, key);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>Reads a message; false for bytes that are none, or of a version that is not known here.</summary>
    public static bool TryRead(byte[] bytes, [NotNullWhen(true)] out WatcherNews? news)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes, writable: false), Encoding.UTF8);
        try
        {
            news = reader.ReadByte() == Version ? Read(reader) : null;
        }
        catch (Exception e) when (e is IOException or FormatException or ArgumentException)
        {
            news = null;
        }

        return news is not null;
    }

    private static void Write(BinaryWriter writer, NodeIncarnation node)
    {
        writer.Write(node.Node);
        writer.Write(node.Epoch);
    }

    private static void Write(BinaryWriter writer, KeyWatchers key)
    {
        writer.Write(key.Key.Sensor.Value);
        writer.Write(key.Key.Attribute.Value);
        writer.Write7BitEncodedInt(key.Viewers);
        writer.Write7BitEncodedInt(key.Watchers.Count);
        foreach (var watcher in key.Watchers)
        {
            writer.Write(watcher.Viewer.Operator);
            writer.Write((byte)watcher.Level);
            writer.Write((byte)((byte)(watcher.Interest & Interest.All) | (watcher.IsPinned ? Pin : 0)));
        }
    }

    private static WatcherNews? Read(BinaryReader reader)
    {
        var (from, to, startsOver) = (ReadNode(reader), ReadNode(reader), reader.ReadBoolean());
        var count = reader.Read7BitEncodedInt();
        if (count is < 0 or > MostKeys)
        {
            return null;
        }

        // Not sized by the count: bytes that lie about it must not cost memory.
        var keys = new List<KeyWatchers>();
        for (var i = 0; i < count; i++)
        {
            keys.Add(ReadKey(reader, from.Node));
        }

        return new WatcherNews(from, to, keys) { StartsOver = startsOver };
    }

    private static NodeIncarnation ReadNode(BinaryReader reader) => new(reader.ReadString(), reader.ReadInt64());

    private static KeyWatchers ReadKey(BinaryReader reader, string node)
    {
        var key = new AttributeKey(new SensorId(reader.ReadString()), new AttributeId(reader.ReadString()));
        var viewers = reader.Read7BitEncodedInt();
        var count = reader.Read7BitEncodedInt();
        if (count is < 0 or > KeyWatchers.Most || viewers < count)
        {
            throw new FormatException("More watchers than there can be.");
        }

        var watchers = new Watcher[count];
        for (var i = 0; i < count; i++)
        {
            watchers[i] = ReadWatcher(reader, node, i);
        }

        return new KeyWatchers(key, viewers, watchers);
    }

    private static Watcher ReadWatcher(BinaryReader reader, string node, int number)
    {
        var name = reader.ReadString();
        var level = (AttentionLevel)reader.ReadByte();
        var marks = reader.ReadByte();
        if (level is AttentionLevel.None or > AttentionLevel.High)
        {
            throw new FormatException("No watcher.");
        }

        var id = string.Create(CultureInfo.InvariantCulture, $"{node} {number}");
        return new Watcher(
            new ViewerInfo(id, name) { Node = node },
            level,
            (Interest)marks & Interest.All,
            (marks & Pin) != 0,
            TimeSpan.Zero
        );
    }
}
