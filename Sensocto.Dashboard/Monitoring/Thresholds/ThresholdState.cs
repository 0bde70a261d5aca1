namespace Sensocto.Dashboard.Monitoring.Thresholds;

/// <summary>How a figure stands against its bounds. Ordered.</summary>
public enum ThresholdState : byte
{
    /// <summary>At or below both.</summary>
    Normal = 0,

    /// <summary>Above the first.</summary>
    Warning = 1,

    /// <summary>Above the second.</summary>
    Critical = 2,
}
