namespace Sensocto.Dashboard.Tuning;

/// <summary>What a page says about the device that it runs on. Untrusted until <see cref="IsSound"/>. Immutable.</summary>
/// <param name="Battery">The battery's charge, 0 to 1; null where the browser does not tell.</param>
/// <param name="IsCharging">Whether it is being charged.</param>
/// <param name="SavesData">Whether the operator asked the browser to save data.</param>
/// <param name="RoundTripMs">Mean time of the last calls to the server and back; null before the first.</param>
/// <param name="BestRoundTripMs">The shortest of them: what the link takes when neither end is busy.</param>
public readonly record struct DeviceReport(
    double? Battery,
    bool IsCharging,
    bool SavesData,
    double? RoundTripMs,
    double? BestRoundTripMs
)
{
    /// <summary>Whether each figure is one that a device can have.</summary>
    public bool IsSound => Battery is null or (>= 0 and <= 1) && IsTime(RoundTripMs) && IsTime(BestRoundTripMs);

    /// <summary>
    /// The charge in whole per cent, begun ones not counted: what is below a bound reads below it. Null where it is not told. As a decimal, for 29 % are a little less
    /// as a double.
    /// </summary>
    public int? BatteryPercent => Battery is { } level ? (int)((decimal)level * 100) : null;

    private static bool IsTime(double? ms) => ms is null or (>= 0 and <= 600_000);
}
