namespace Sensocto.Dashboard.Settings;

/// <summary>The figures of a profile. Immutable.</summary>
/// <param name="MinMs">The shortest time for which the page collects looks before it reports them, in ms.</param>
/// <param name="MaxMs">The longest, in ms.</param>
/// <param name="BoostMs">How long a look outlasts the pointer, in ms (A4).</param>
public readonly record struct ProfileFigures(int MinMs, int MaxMs, int BoostMs)
{
    /// <summary>The least value of any figure, in ms.</summary>
    public const int Least = 10;

    /// <summary>The longest time for which looks may be collected, in ms.</summary>
    public const int MostDebounce = 5_000;

    /// <summary>The longest boost, in ms.</summary>
    public const int MostBoost = 60_000;

    /// <summary>A wired link in the same building.</summary>
    public static ProfileFigures Lan { get; } = new(30, 200, 1_000);

    /// <summary>Any good connection.</summary>
    public static ProfileFigures Standard { get; } = new(50, 500, 2_000);

    /// <summary>A slow or metered connection.</summary>
    public static ProfileFigures Mobile { get; } = new(100, 1_000, 3_000);

    /// <summary>What is wrong with the figures, for the operator; null if they are sound.</summary>
    public string? Fault =>
        MinMs < Least ? $"The debounce must be at least {Least} ms."
        : MaxMs < MinMs ? "The longest debounce must not be below the shortest."
        : MaxMs > MostDebounce ? "The longest debounce can be at most 5,000 ms."
        : BoostMs < MaxMs ? "The boost must not be below the longest debounce."
        : BoostMs > MostBoost ? "The boost can be at most 60,000 ms."
        : null;

    /// <summary>How long the page collects looks: twice its round trip, within the bounds; the minimum before the round trip is known.</summary>
    public double DebounceMs(double? roundTripMs) => Math.Clamp(2 * (roundTripMs ?? 0), MinMs, MaxMs);

    /// <summary>The figures of a profile. Custom has the operator's; Auto has Standard's until a link is measured.</summary>
    public static ProfileFigures Of(ProfileChoice profile, ProfileFigures custom) =>
        profile switch
        {
            ProfileChoice.Lan => Lan,
            ProfileChoice.Mobile => Mobile,
            ProfileChoice.Custom => custom,
            _ => Standard,
        };
}
