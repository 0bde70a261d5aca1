using Sensocto.Core.Load;

namespace Sensocto.Dashboard.Monitoring.Thresholds;

/// <summary>Compares one figure with its bounds, with hysteresis. Not thread-safe.</summary>
internal sealed class Threshold(WatchedFigure figure, ThresholdOptions options)
{
    private readonly Hysteresis _state = new(options.RiseAfter, options.FallAfter);
    private readonly ThresholdBounds _bounds = figure.Bounds(options);

    /// <summary>Takes a sample.</summary>
    public ThresholdReading Take(ServiceSample sample)
    {
        var value = figure.Read(sample);
        _state.Take((int)_bounds.StateOf(value, scale: 1), (int)_bounds.StateOf(value, options.Release));
        return new(figure, value, _bounds.Warning, _bounds.Critical, (ThresholdState)_state.Rank);
    }
}
