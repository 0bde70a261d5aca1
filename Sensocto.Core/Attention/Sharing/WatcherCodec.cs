using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Sensocto.Core.Attention.Replication;
using Sensocto.Core.Messages;
using Sensocto.Core.Operators;

namespace Sensocto.Core.Attention.Sharing;

/// <summary>Encodes watchers: a version, the two nodes, whether it starts over, then each key and its watchers. Only names are sent, no ids of pages. Pure.</summary>
public static class WatcherCodec
{
    private const int MostKeys = FrameCodec.MaxLevels;

    // Above the bits of Interest.
    private const byte Pin = 128;

    /// <summary>The bytes of a message.</summary>
    public static byte[] Write(WatcherNews news) =>
        MessageBytes.Write(
            64 * (news.Keys.Count + 1),
            writer =>
            {
                writer.WriteNode(news.From);
                writer.WriteNode(news.To);
                writer.Write(news.StartsOver);
                writer.WriteList(news.Keys, Write);
            }
        );

    /// <summary>Reads a message; false if the bytes are not a message, have an unknown version, or contain a name that is not allowed (<see cref="NameRule"/>).</summary>
    public static bool TryRead(byte[] bytes, [NotNullWhen(true)] out WatcherNews? news) =>
        MessageBytes.TryRead(bytes, Read, out news);

    private static void Write(BinaryWriter writer, KeyWatchers key)
    {
        writer.WriteKey(key.Key);
        writer.Write7BitEncodedInt(key.Viewers);
        writer.WriteList(key.Watchers, Write);
    }

    private static void Write(BinaryWriter writer, Watcher watcher)
    {
        writer.Write(watcher.Viewer.Operator);
        writer.Write((byte)watcher.Level);
        writer.Write((byte)((byte)(watcher.Interest & Interest.All) | (watcher.IsPinned ? Pin : 0)));
    }

    private static WatcherNews Read(BinaryReader reader)
    {
        var (from, to, startsOver) = (reader.ReadNode(), reader.ReadNode(), reader.ReadBoolean());
        var keys = reader.ReadList(r => ReadKey(r, from.Node), MostKeys);
        return new WatcherNews(from, to, keys) { StartsOver = startsOver };
    }

    private static KeyWatchers ReadKey(BinaryReader reader, string node)
    {
        var (key, viewers, number) = (reader.ReadKey(), reader.Read7BitEncodedInt(), 0);
        var watchers = reader.ReadList(r => ReadWatcher(r, node, number++), KeyWatchers.Most);
        return viewers >= watchers.Count
            ? new KeyWatchers(key, viewers, watchers)
            : throw new FormatException("More watchers than allowed.");
    }

    private static Watcher ReadWatcher(BinaryReader reader, string node, int number)
    {
        var name = reader.ReadString();
        var level = (AttentionLevel)reader.ReadByte();
        var marks = reader.ReadByte();
        if (level is AttentionLevel.None or > AttentionLevel.High || !NameRule.Allows(name))
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
