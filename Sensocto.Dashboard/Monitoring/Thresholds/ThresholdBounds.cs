namespace Sensocto.Dashboard.Monitoring.Thresholds;

/// <summary>The values of one figure beyond which somebody should know. The second is at least the first.</summary>
public sealed class ThresholdBounds
{
    /// <summary>Above this, a warning.</summary>
    public double Warning { get; set; }

    /// <summary>Above this, critical: the service says that it is not ready.</summary>
    public double Critical { get; set; }

    /// <summary>How a value stands; each bound counts times <paramref name="scale"/>.</summary>
    internal ThresholdState StateOf(double value, double scale) =>
        value > Critical * scale ? ThresholdState.Critical
        : value > Warning * scale ? ThresholdState.Warning
        : ThresholdState.Normal;
}
