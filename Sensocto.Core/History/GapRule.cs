using Sensocto.Core.Sensors;

namespace Sensocto.Core.History;

/// <summary>
/// Where samples are missing: a spacing of three times what is usual. Usual is what the sensor declares, or what was seen lately if that is
/// longer. The page draws by the same rule; see wwwroot/js/series.js.
/// </summary>
internal struct GapRule(AttributeDescriptor attribute)
{
    private const double Factor = 3;
    private const double Weight = 0.1;
    private readonly double _declared = TimeSpan.TicksPerSecond / attribute.FullRateHz;
    private double _usual;
    private long _last;

    /// <summary>Whether there is a gap before the next point; points come in order of time.</summary>
    public bool IsGapBefore(in HistoryPoint point)
    {
        var spacing = (point.Ticks - _last) / (double)point.Count;
        var isFirst = _last == 0;
        _last = point.Ticks;
        if (isFirst)
        {
            return false;
        }

        var isGap = spacing > Factor * Math.Max(_declared, _usual);

        // One long silence must not make the next one look usual.
        _usual = _usual == 0 ? spacing : _usual + (Weight * (Math.Min(spacing, Factor * _usual) - _usual));
        return isGap;
    }
}
