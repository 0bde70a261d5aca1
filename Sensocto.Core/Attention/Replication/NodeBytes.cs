namespace Sensocto.Core.Attention.Replication;

/// <summary>A node's life in a message. Pure.</summary>
internal static class NodeBytes
{
    public static void WriteNode(this BinaryWriter writer, NodeIncarnation node)
    {
        writer.Write(node.Node);
        writer.Write(node.Epoch);
    }

    public static NodeIncarnation ReadNode(this BinaryReader reader) => new(reader.ReadString(), reader.ReadInt64());
}
