using Sensocto.Core.Sensors;

namespace Sensocto.Core.Alarms;

/// <summary>
/// The alarms of removed sensors, for those that come back: when a gateway reconnects, no alarm and no decision about one may be forgotten.
/// At most <see cref="Most"/>; those gone longest are dropped first. Not thread-safe.
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

    /// <summary>Takes out the earlier point of an attribute that is back; null if there is none, or if its limits were different.</summary>
    public AlarmPoint? Take(AlarmPoint back) =>
        _points.Remove(back.Key, out var gone) && gone.Limits == back.Limits ? gone : null;
}
