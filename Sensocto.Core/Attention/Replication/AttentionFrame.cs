namespace Sensocto.Core.Attention.Replication;

/// <summary>
/// What one node tells another: every own level that changed after <see cref="From"/>, as it was at <see cref="To"/>. Both are moments on
/// the sender's own counter, which goes up with each frame, so a frame without levels is a heartbeat and a frame that comes twice or late
/// is known by its number. Immutable.
/// </summary>
/// <param name="Sender">Whose levels.</param>
/// <param name="From">What the receiver must know already; 0 for a snapshot, which replaces all that is known of the sender.</param>
/// <param name="To">What the receiver knows then; above <see cref="From"/>.</param>
/// <param name="Levels">Each key at most once; no None in a snapshot.</param>
public sealed record AttentionFrame(NodeIncarnation Sender, long From, long To, IReadOnlyList<KeyLevel> Levels)
{
    /// <summary>Whether it replaces all that is known of the sender.</summary>
    public bool IsSnapshot => From == 0;
}
