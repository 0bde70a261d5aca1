namespace Sensocto.Dashboard.Monitoring.Thresholds;

/// <summary>A figure, its bounds, and its current state. Immutable.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Value">Its newest value.</param>
/// <param name="Warning">Above this, a warning.</param>
/// <param name="Critical">Above this, critical.</param>
/// <param name="State">Its state; it takes a few samples to change.</param>
public sealed record ThresholdReading(
    WatchedFigure Figure,
    double Value,
    double Warning,
    double Critical,
    ThresholdState State
)
{
    /// <summary>The figure and the bounds in words.</summary>
    public override string ToString() => $"{Figure.Format(Value)}; {BoundsInWords}";

    /// <summary>The bounds in words.</summary>
    public string BoundsInWords => $"warning above {Figure.Format(Warning)}, critical above {Figure.Format(Critical)}";
}
