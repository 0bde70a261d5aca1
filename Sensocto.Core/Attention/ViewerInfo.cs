namespace Sensocto.Core.Attention;

/// <summary>One browser tab and the person behind it, or everybody on another node. Immutable.</summary>
/// <param name="Id">Identifies the tab in logs and the API; usually the circuit's id.</param>
/// <param name="Operator">The person's name as others see it; for a node, the node's name. One operator may have several viewers.</param>
/// <param name="IsNode">Whether this stands for the viewers of another node of the cluster.</param>
public sealed record ViewerInfo(string Id, string Operator, bool IsNode = false)
{
    /// <summary>The node that this viewer is on, if it is not this one.</summary>
    public string? Node { get; init; }

    /// <summary>The text shown: the person, with the node if it is another one; for a node, <c>somebody on</c> it.</summary>
    public string Said =>
        IsNode ? $"somebody on {Operator}"
        : Node is null ? Operator
        : $"{Operator} on {Node}";
}
