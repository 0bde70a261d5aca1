using Microsoft.AspNetCore.Components;
using Sensocto.Dashboard.Monitoring.Thresholds;

namespace Sensocto.Dashboard.Components.Monitor;

/// <summary>The watched figures against their bounds.</summary>
public sealed partial class ThresholdTable
{
    /// <summary>The figures as they stand.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<ThresholdReading> Readings { get; set; } = [];

    /// <summary>Where their trends are read.</summary>
    [Parameter, EditorRequired]
    public SampleTrail Trail { get; set; } = null!;

    /// <summary>The state's mark, in the words of the style sheet.</summary>
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
