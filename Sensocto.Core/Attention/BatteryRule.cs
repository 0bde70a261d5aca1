namespace Sensocto.Core.Attention;

/// <summary>How far a viewer may raise keys, given its battery (A11). Pure.</summary>
public static class BatteryRule
{
    /// <summary>The share of the full charge below which a battery is low.</summary>
    public const double Low = 0.30;

    /// <summary>The share of the full charge below which a battery is critical.</summary>
    public const double Critical = 0.15;

    /// <summary>The argument for <see cref="Viewer.Cap"/>: Medium on low battery, Low on critical; High while charging.</summary>
    /// <param name="level">The charge, 0 to 1.</param>
    /// <param name="isCharging">Whether the battery is being charged.</param>
    public static AttentionLevel Cap(double level, bool isCharging) =>
        isCharging ? AttentionLevel.High
        : level < Critical ? AttentionLevel.Low
        : level < Low ? AttentionLevel.Medium
        : AttentionLevel.High;
}
