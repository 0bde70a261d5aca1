using Sensocto.Core.Sensors;

namespace Sensocto.Core.History;

/// <summary>
/// Detects missing samples: a spacing of more than three times the usual. The usual spacing is what the sensor declares, or what was seen lately if that is
/// longer. The page draws by the same rule; see wwwroot/js/series.js. A second that is kept as one point may hide a silence shorter than itself,
/// but none that is longer.
/// </summary>
internal struct GapRule(AttributeDescriptor attribute)
{
    private const double Factor = 3;
    private const double Weight = 0.1;
    private const long Rounding = TimeSpan.TicksPerMillisecond;
    private readonly double _declared = TimeSpan.TicksPerSecond / attribute.FullRateHz;
    private double _usual;
    private long _last;

    /// <summary>Whether there is a gap before the next point; points come in order of time.</summary>
    public bool IsGapBefore(in HistoryPoint point)
    {
        var before = _last;
        _last = point.Ticks;
        var spacing = (point.Ticks - before) / (double)point.Count;
        if (before == 0)
        {
            return false;
        }

        // However full a second is, nothing in it was measured before it began. A kept second has its last sample's time in whole ms.
        var silence = (point.Ticks / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond) - before - Rounding;
        var isGap = Math.Max(spacing, silence) > Factor * Math.Max(_declared, _usual);

        // One long silence must not make the next one look usual.
        _usual = _usual == 0 ? spacing : _usual + (Weight * (Math.Min(spacing, Factor * _usual) - _usual));
        return isGap;
    }
}
