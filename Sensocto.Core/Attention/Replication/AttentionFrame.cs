namespace Sensocto.Core.Attention.Replication;

/// <summary>
/// A message from one node to another: each of its own levels that changed after <see cref="From"/>, as of <see cref="To"/>. Both are moments
/// on the sender's counter, which increases with each frame. So a frame without levels is a heartbeat, and the number identifies a
/// repeated or late frame. Immutable.
/// </summary>
/// <param name="Sender">The node that the levels belong to.</param>
/// <param name="From">The moment up to which the receiver must know the sender's levels; 0 for a snapshot.</param>
/// <param name="To">The moment up to which the receiver knows them afterwards; above <see cref="From"/>.</param>
/// <param name="Levels">Each key at most once; no None in a snapshot.</param>
public sealed record AttentionFrame(NodeIncarnation Sender, long From, long To, IReadOnlyList<KeyLevel> Levels)
{
    /// <summary>Whether it replaces everything known about the sender.</summary>
    public bool IsSnapshot => From == 0;
}
