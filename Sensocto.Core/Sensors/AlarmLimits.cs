namespace Sensocto.Core.Sensors;

/// <summary>The values an attribute should stay between, in its unit. A missing side is unlimited. Immutable.</summary>
/// <param name="Low">An alarm is due at or below this value.</param>
/// <param name="High">An alarm is due at or above this value.</param>
public sealed record AlarmLimits(double? Low = null, double? High = null)
{
    /// <summary>Whether <paramref name="value"/> is at or beyond a limit.</summary>
    public bool IsCrossedBy(double value) => value <= Low || value >= High;
}
