namespace Sensocto.Dashboard.Monitoring.Thresholds;

/// <summary>The state of a figure relative to its bounds. Ordered.</summary>
public enum ThresholdState : byte
{
    /// <summary>At or below both bounds.</summary>
    Normal = 0,

    /// <summary>Above the first bound.</summary>
    Warning = 1,

    /// <summary>Above the second bound.</summary>
    Critical = 2,
}
