namespace Sensocto.Dashboard.Tuning;

/// <summary>What a page reports about its device. Untrusted until <see cref="IsSound"/>. Immutable.</summary>
/// <param name="Battery">The battery's charge, 0 to 1; null if the browser does not report it.</param>
/// <param name="IsCharging">Whether the battery is charging.</param>
/// <param name="SavesData">Whether the operator asked the browser to save data.</param>
/// <param name="RoundTripMs">The mean round trip of the last calls to the server; null before the first.</param>
/// <param name="BestRoundTripMs">The shortest of them: what the link takes when neither end is busy.</param>
public readonly record struct DeviceReport(
    double? Battery,
    bool IsCharging,
    bool SavesData,
    double? RoundTripMs,
    double? BestRoundTripMs
)
{
    /// <summary>Whether each figure is possible.</summary>
    public bool IsSound => Battery is null or (>= 0 and <= 1) && IsTime(RoundTripMs) && IsTime(BestRoundTripMs);

    /// <summary>
    /// The charge in whole per cent, rounded down so that a charge below a bound also reads below it. Null if unknown. Computed as a decimal, because as a double, 29 % is
    /// slightly less.
    /// </summary>
    public int? BatteryPercent => Battery is { } level ? (int)((decimal)level * 100) : null;

    private static bool IsTime(double? ms) => ms is null or (>= 0 and <= 600_000);
}
