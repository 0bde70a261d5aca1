namespace Sensocto.Dashboard.Settings;

/// <summary>What an operator chose once and for every page. Immutable; equal settings are kept as the same text.</summary>
public sealed record OperatorSettings
{
    /// <summary>Light or dark.</summary>
    public Theme Theme { get; init; }

    /// <summary>In which zone times are shown.</summary>
    public ClockZone Zone { get; init; }

    /// <summary>How close tiles are set.</summary>
    public Density Density { get; init; }

    /// <summary>How soon the page tells what is looked at.</summary>
    public ProfileChoice Profile { get; init; }

    /// <summary>The figures of <see cref="ProfileChoice.Custom"/>; always sound.</summary>
    public ProfileFigures Custom { get; init; } = ProfileFigures.Standard;

    /// <summary>Whether single letters do something.</summary>
    public bool HasShortcuts { get; init; } = true;

    /// <summary>Whether tiles name who else looks, and do not only count them.</summary>
    public bool NamesWatchers { get; init; } = true;
}
