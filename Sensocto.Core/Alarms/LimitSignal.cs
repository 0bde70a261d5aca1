using Sensocto.Core.Sensors;

namespace Sensocto.Core.Alarms;

/// <summary>What a value did to a limit, once dead band and delays are taken into account. Immutable.</summary>
/// <param name="IsRaised">Whether the limit counts as crossed from now on, or no longer.</param>
/// <param name="Side">Which limit.</param>
/// <param name="Value">The newest value by then, in the unit.</param>
/// <param name="Ticks">When, UTC ticks: the sample's own time, or the end of a delay.</param>
public readonly record struct LimitSignal(bool IsRaised, LimitSide Side, double Value, long Ticks);
