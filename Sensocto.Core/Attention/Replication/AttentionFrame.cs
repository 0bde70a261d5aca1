namespace Sensocto.Core.Attention.Replication;

/// <summary>
/// A message from one node to another: each of its own levels that changed after <see cref="From"/>, as of <see cref="To"/>. Both are moments
/// on the sender's counter, which increases with each frame. So a frame without levels is a heartbeat, and the number identifies a
/// repeated or late frame. Immutable.
/// </summary>
/// <param name="Sender">The owner of the levels.</param>
/// <param name="From">The moment that the receiver must know already; 0 for a snapshot, which replaces everything known about the sender.</param>
/// <param name="To">The moment that the receiver knows afterwards; above <see cref="From"/>.</param>
/// <param name="Levels">Each key at most once; no None in a snapshot.</param>
public sealed record AttentionFrame(NodeIncarnation Sender, long From, long To, IReadOnlyList<KeyLevel> Levels)
{
    /// <summary>Whether it replaces everything known about the sender.</summary>
    public bool IsSnapshot => From == 0;
}
