using Microsoft.AspNetCore.Components;
using Sensocto.Dashboard.Monitoring.Thresholds;

namespace Sensocto.Dashboard.Components.Monitor;

/// <summary>A table of the watched figures and their bounds.</summary>
public sealed partial class ThresholdTable
{
    /// <summary>The current readings.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<ThresholdReading> Readings { get; set; } = [];

    /// <summary>The source of their trends.</summary>
    [Parameter, EditorRequired]
    public SampleTrail Trail { get; set; } = null!;

    /// <summary>The mark of a state, as the style sheet names it.</summary>
    internal static string Mark(ThresholdState state) =>
        state switch
        {
            ThresholdState.Critical => "error",
            ThresholdState.Warning => "stale",
            _ => "live",
        };

    private static Dictionary<string, double> Marks(ThresholdReading reading) =>
        new(StringComparer.Ordinal) { ["warning"] = reading.Warning, ["critical"] = reading.Critical };
}
