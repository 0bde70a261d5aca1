using Sensocto.Core.Sensors;

namespace Sensocto.Core.Feeds.Replay;

/// <summary>The series of one timeline while they are read: by attribute, in order of first appearance.</summary>
/// <param name="file">The first of their files.</param>
internal sealed class SeriesShelf(string file)
{
    /// <summary>The most attributes of a timeline; together with the most rows it bounds what is kept here.</summary>
    public const int MaxSeries = 100_000;

    private readonly Dictionary<AttributeKey, RecordedSeries> _series = [];
    private readonly Dictionary<SensorId, int> _attributes = [];

    public string File => file;

    /// <summary>The series by sensor.</summary>
    public IEnumerable<IGrouping<SensorId, RecordedSeries>> Sensors => _series.Values.GroupBy(s => s.Key.Sensor);

    /// <summary>Keeps a sample or returns why not.</summary>
    public string? Add(AttributeKey key, string unit, Sample sample)
    {
        if (!_series.TryGetValue(key, out var series))
        {
            var count = _attributes.GetValueOrDefault(key.Sensor);
            if (count == SensorDescriptor.MaxAttributes)
            {
                return $"its sensor has {count} attributes already, the most that a sensor may have";
            }

            if (_series.Count == MaxSeries)
            {
                return $"there are {MaxSeries} attributes already, the most that can be played";
            }

            _attributes[key.Sensor] = count + 1;
            series = _series[key] = new RecordedSeries(key);
        }

        return series.Add(unit, sample);
    }
}
