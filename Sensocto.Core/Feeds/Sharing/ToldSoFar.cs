using Sensocto.Core.Alarms;

namespace Sensocto.Core.Feeds.Sharing;

/// <summary>How much of an attribute a peer has been told. Immutable.</summary>
/// <param name="Sample">The number of the last sample.</param>
/// <param name="Summary">The number of the last summary.</param>
/// <param name="Status">The version of the last status; -1 for none.</param>
/// <param name="Crossing">The limit that counted as crossed; null for none.</param>
/// <param name="IsBlind">Whether the peer was told that nothing is known of the limits yet.</param>
internal readonly record struct ToldSoFar(
    long Sample,
    long Summary,
    int Status,
    LimitSignal? Crossing = null,
    bool IsBlind = false
)
{
    public static readonly ToldSoFar Nothing = new(0, 0, -1);
}
