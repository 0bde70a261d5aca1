namespace Sensocto.Core.Sensors;

/// <summary>The limits an attribute should stay within, in its unit, and how crossing them becomes an alarm. A missing side is unlimited. Immutable.</summary>
/// <param name="Low">An alarm is due at or below this value.</param>
/// <param name="High">An alarm is due at or above this value.</param>
public sealed record AlarmLimits(double? Low = null, double? High = null)
{
    /// <summary>The longest delay.</summary>
    public static readonly TimeSpan MostDelay = TimeSpan.FromHours(1);

    /// <summary>How soon an operator must act. Default P2.</summary>
    public AlarmPriority Priority { get; init; } = AlarmPriority.P2;

    /// <summary>
    /// How far a value must come back from the limit, in the unit, before the alarm may end, so that noise around the limit causes one alarm and
    /// not many. At least 0; less than the distance between the limits.
    /// </summary>
    public double DeadBand { get; init; }

    /// <summary>How long a value must stay beyond the limit before an alarm is raised. 0 to <see cref="MostDelay"/>; default 0.</summary>
    public TimeSpan OnDelay { get; init; }

    /// <summary>
    /// How long a value must stay back from the limit before the alarm ends. 0 to <see cref="MostDelay"/>; null: <c>FeedOptions.AlarmHold</c>.
    /// </summary>
    public TimeSpan? OffDelay { get; init; }

    /// <summary>What is wrong with these limits, worded to end a sentence; null if they are valid.</summary>
    public string? Fault =>
        !IsFinite(Low) || !IsFinite(High) ? "a limit that is no number"
        : Low >= High ? "a low limit that is not below the high one"
        : !Enum.IsDefined(Priority) ? "an alarm priority that is not 1 to 3"
        : !double.IsFinite(DeadBand) || DeadBand < 0 ? "a dead band below 0"
        : DeadBand >= High - Low ? "a dead band as wide as its limits"
        : !IsDelay(OnDelay) || !IsDelay(OffDelay ?? TimeSpan.Zero) ? "an alarm delay that is not 0 to 1 h"
        : null;

    /// <summary>Whether <paramref name="value"/> is at or beyond a limit.</summary>
    public bool IsCrossedBy(double value) => value <= Low || value >= High;

    /// <summary>The limit that <paramref name="value"/> is at or beyond; null if neither.</summary>
    public LimitSide? SideOf(double value) =>
        value >= High ? LimitSide.High
        : value <= Low ? LimitSide.Low
        : null;

    /// <summary>Whether <paramref name="value"/> is back inside a limit by more than the dead band.</summary>
    public bool IsClearOf(LimitSide side, double value) =>
        side == LimitSide.High ? !(value >= High - DeadBand) : !(value <= Low + DeadBand);

    /// <summary>The limit's value, in the unit; null if that side is unlimited.</summary>
    public double? At(LimitSide side) => side == LimitSide.High ? High : Low;

    private static bool IsFinite(double? limit) => limit is null || double.IsFinite(limit.Value);

    private static bool IsDelay(TimeSpan delay) => delay >= TimeSpan.Zero && delay <= MostDelay;
}
