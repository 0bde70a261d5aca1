namespace Sensocto.Core.Attention.Replication;

/// <summary>One life of one node. Immutable.</summary>
/// <param name="Node">The node's name, unique in the cluster.</param>
/// <param name="Epoch">Goes up each time the node joins anew; above 0.</param>
public readonly record struct NodeIncarnation(string Node, long Epoch)
{
    /// <summary>For people and logs only.</summary>
    public override string ToString() => $"{Node}#{Epoch}";
}
