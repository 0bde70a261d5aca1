namespace Sensocto.Core.Attention;

/// <summary>Who looks: one browser tab, and the person behind it; or everybody on another node. Immutable.</summary>
/// <param name="Id">Names the tab, for logs and the API; usually the circuit's id.</param>
/// <param name="Operator">The person's name as others read it. One operator may have several viewers. Of a node, the node's name.</param>
/// <param name="IsNode">Whether this stands for the viewers of another node of the cluster.</param>
public sealed record ViewerInfo(string Id, string Operator, bool IsNode = false)
{
    /// <summary>The node that this viewer is on, if it is another than this.</summary>
    public string? Node { get; init; }

    /// <summary>The person, with the node if it is another; or that there is somebody on that node.</summary>
    public string Said =>
        IsNode ? $"somebody on {Operator}"
        : Node is null ? Operator
        : $"{Operator} on {Node}";
}
