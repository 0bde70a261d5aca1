using Sensocto.Core.Sensors;

namespace Sensocto.Core.Alarms;

/// <summary>
/// The alarms of sensors that were taken out, for those that come back: a gateway that connects anew must not make anybody's alarm, or what was decided about it,
/// forgotten. At most <see cref="Most"/>; those gone for the longest go first. Not thread-safe.
/// </summary>
internal sealed class GoneAlarms
{
    public const int Most = 1_000;
    private readonly OrderedDictionary<AttributeKey, AlarmPoint> _points = [];

    public void Keep(AlarmPoint point)
    {
        if (_points.Count == Most)
        {
            _points.RemoveAt(0);
        }

        _points.Add(point.Key, point);
    }

    /// <summary>The attribute is back: its point of before, which is kept no longer; null where there is none, or where it had other limits.</summary>
    public AlarmPoint? Take(AlarmPoint back) =>
        _points.Remove(back.Key, out var gone) && gone.Limits == back.Limits ? gone : null;
}
