using Sensocto.Core.Sensors;

namespace Sensocto.Core.Alarms;

/// <summary>A limit that is crossed or no longer so, with dead band and delays taken into account. Immutable.</summary>
/// <param name="IsRaised">Whether the limit counts as crossed from now on, or no longer.</param>
/// <param name="Side">Which limit.</param>
/// <param name="Value">The newest value at that time, in the unit.</param>
/// <param name="Ticks">When, UTC ticks: the sample's own time, or the end of a delay.</param>
/// <param name="IsFound">If raised: whether the very first value seen was already beyond the limit, so that it may have been crossed at any time before.</param>
public readonly record struct LimitSignal(bool IsRaised, LimitSide Side, double Value, long Ticks, bool IsFound = false)
{
    /// <summary>
    /// Whether this signal is better than another watch's that the same limit is crossed: a watch that saw it begin knows more than one that found it crossed; of two that
    /// saw it, the later wins, as the value had returned in between; of two that found it, the earlier. A strict order, so nodes that exchange signals agree.
    /// </summary>
    internal bool Beats(in LimitSignal other) =>
        IsFound ? other.IsFound && Ticks < other.Ticks : other.IsFound || Ticks > other.Ticks;
}
