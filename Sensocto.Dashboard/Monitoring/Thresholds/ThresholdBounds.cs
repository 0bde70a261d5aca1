namespace Sensocto.Dashboard.Monitoring.Thresholds;

/// <summary>The bounds of one figure. The second is at least the first.</summary>
public sealed class ThresholdBounds
{
    /// <summary>Above this, a warning.</summary>
    public double Warning { get; set; }

    /// <summary>Above this, critical: the service reports that it is not ready.</summary>
    public double Critical { get; set; }

    /// <summary>The state of a value; each bound is multiplied by <paramref name="scale"/>.</summary>
    internal ThresholdState StateOf(double value, double scale) =>
        value > Critical * scale ? ThresholdState.Critical
        : value > Warning * scale ? ThresholdState.Warning
        : ThresholdState.Normal;
}
