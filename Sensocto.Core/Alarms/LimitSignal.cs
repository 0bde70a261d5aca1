using Sensocto.Core.Sensors;

namespace Sensocto.Core.Alarms;

/// <summary>What a value did to a limit, once dead band and delays are taken into account. Immutable.</summary>
/// <param name="IsRaised">Whether the limit counts as crossed from now on, or no longer.</param>
/// <param name="Side">Which limit.</param>
/// <param name="Value">The newest value by then, in the unit.</param>
/// <param name="Ticks">When, UTC ticks: the sample's own time, or the end of a delay.</param>
/// <param name="IsFound">Raised: whether the first value that was ever seen was beyond already, so that it began then or at any time before.</param>
public readonly record struct LimitSignal(bool IsRaised, LimitSide Side, double Value, long Ticks, bool IsFound = false)
{
    /// <summary>
    /// Of two watches that say that the same limit is crossed, whether this one knows better: who saw it begin knows more than who found it so; of those
    /// who saw it the later, for it was back in between; of the others the earlier. An order, so nodes that exchange what they know agree.
    /// </summary>
    internal bool Beats(in LimitSignal other) =>
        IsFound ? other.IsFound && Ticks < other.Ticks : other.IsFound || Ticks > other.Ticks;
}
