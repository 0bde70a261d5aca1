namespace Sensocto.Core.Attention;

/// <summary>How much a viewer's battery lets it raise (A11). Pure.</summary>
public static class BatteryRule
{
    /// <summary>Below this share of its charge a battery is low.</summary>
    public const double Low = 0.30;

    /// <summary>Below this share of its charge a battery is critical.</summary>
    public const double Critical = 0.15;

    /// <summary>What <see cref="Viewer.Cap"/> is given: Medium on low battery, Low on critical; High while it is charged.</summary>
    /// <param name="level">The charge, 0 to 1.</param>
    /// <param name="isCharging">Whether the battery is being charged.</param>
    public static AttentionLevel Cap(double level, bool isCharging) =>
        isCharging ? AttentionLevel.High
        : level < Critical ? AttentionLevel.Low
        : level < Low ? AttentionLevel.Medium
        : AttentionLevel.High;
}
