namespace Sensocto.Dashboard.Settings;

/// <summary>What an operator has chosen for every page. Immutable; equal settings are stored as the same text.</summary>
public sealed record OperatorSettings
{
    /// <summary>Light or dark.</summary>
    public Theme Theme { get; init; }

    /// <summary>The time zone in which times are shown.</summary>
    public ClockZone Zone { get; init; }

    /// <summary>How densely tiles are arranged.</summary>
    public Density Density { get; init; }

    /// <summary>How soon the page reports what is looked at.</summary>
    public ProfileChoice Profile { get; init; }

    /// <summary>The figures of <see cref="ProfileChoice.Custom"/>; always sound.</summary>
    public ProfileFigures Custom { get; init; } = ProfileFigures.Standard;

    /// <summary>Whether single-key shortcuts are on.</summary>
    public bool HasShortcuts { get; init; } = true;

    /// <summary>Whether tiles name the others who look, instead of only counting them.</summary>
    public bool NamesWatchers { get; init; } = true;
}
