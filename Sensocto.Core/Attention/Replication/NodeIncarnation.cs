namespace Sensocto.Core.Attention.Replication;

/// <summary>One life of one node. Immutable.</summary>
/// <param name="Node">The node's name, unique in the cluster.</param>
/// <param name="Epoch">The number of this life, above 0; usually higher each time the node joins.</param>
public readonly record struct NodeIncarnation(string Node, long Epoch)
{
    /// <summary>For people and logs only.</summary>
    public override string ToString() => $"{Node}#{Epoch}";
}
