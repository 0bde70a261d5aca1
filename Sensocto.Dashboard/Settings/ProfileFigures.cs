namespace Sensocto.Dashboard.Settings;

/// <summary>What a profile is made of. Immutable.</summary>
/// <param name="MinMs">The least time in which the page gathers what is looked at, in ms.</param>
/// <param name="MaxMs">The longest.</param>
/// <param name="BoostMs">How long a look outlasts the pointer, in ms (A4).</param>
public readonly record struct ProfileFigures(int MinMs, int MaxMs, int BoostMs)
{
    /// <summary>The least of all figures.</summary>
    public const int Least = 10;

    /// <summary>The most that looks are gathered, in ms.</summary>
    public const int MostDebounce = 5_000;

    /// <summary>The longest boost, in ms.</summary>
    public const int MostBoost = 60_000;

    /// <summary>A wire in the same building.</summary>
    public static ProfileFigures Lan { get; } = new(30, 200, 1_000);

    /// <summary>Any good connection.</summary>
    public static ProfileFigures Standard { get; } = new(50, 500, 2_000);

    /// <summary>A slow or metered one.</summary>
    public static ProfileFigures Mobile { get; } = new(100, 1_000, 3_000);

    /// <summary>What is wrong with the figures, for the operator; null where they are sound.</summary>
    public string? Fault =>
        MinMs < Least ? $"The debounce must be at least {Least} ms."
        : MaxMs < MinMs ? "The longest debounce must not be below the shortest."
        : MaxMs > MostDebounce ? "The longest debounce can be at most 5,000 ms."
        : BoostMs < MaxMs ? "The boost must not be below the longest debounce."
        : BoostMs > MostBoost ? "The boost can be at most 60,000 ms."
        : null;

    /// <summary>How long the page gathers looks, given its round trip: twice that, within the bounds; the least before it is known.</summary>
    public double DebounceMs(double? roundTripMs) => Math.Clamp(2 * (roundTripMs ?? 0), MinMs, MaxMs);

    /// <summary>The figures of a profile; those of Custom are the operator's, those of Auto are Standard's until a link is known.</summary>
    public static ProfileFigures Of(ProfileChoice profile, ProfileFigures custom) =>
        profile switch
        {
            ProfileChoice.Lan => Lan,
            ProfileChoice.Mobile => Mobile,
            ProfileChoice.Custom => custom,
            _ => Standard,
        };
}
