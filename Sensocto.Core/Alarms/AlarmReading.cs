using Sensocto.Core.Sensors;

namespace Sensocto.Core.Alarms;

/// <summary>Every alarm at one moment, shared by all readers. Immutable.</summary>
public sealed class AlarmReading
{
    /// <summary>The priorities, the most urgent first.</summary>
    public static readonly IReadOnlyList<AlarmPriority> Priorities = Enum.GetValues<AlarmPriority>();

    private readonly AlarmCount[] _counts = new AlarmCount[Priorities.Count + 1];

    internal AlarmReading(long version, IEnumerable<Alarm> alarms, long lastSequence, AlarmFlood? flood)
    {
        (Version, LastSequence) = (version, lastSequence);
        var byShelf = alarms.ToLookup(a => a.IsShelved);
        Standing =
        [
            .. byShelf[false]
                .OrderByDescending(a => a.IsUnacknowledged)
                .ThenBy(a => a.Priority)
                .ThenByDescending(a => a.RaisedTicks)
                .ThenByDescending(a => a.Sequence),
        ];
        Shelved = [.. byShelf[true].OrderBy(a => a.ShelvedUntilTicks).ThenBy(a => a.Sequence)];
        foreach (var alarm in Standing)
        {
            _counts[(int)alarm.Priority] = _counts[(int)alarm.Priority].With(alarm);
        }

        Flood = flood is null ? null : flood with { Rooms = Rooms() };
    }

    /// <summary>Grows with every change.</summary>
    public long Version { get; }

    /// <summary>The greatest <see cref="Alarm.Sequence"/> so far.</summary>
    public long LastSequence { get; }

    /// <summary>The alarms to show: unacknowledged ones first, then the most urgent, then the newest.</summary>
    public IReadOnlyList<Alarm> Standing { get; }

    /// <summary>The shelved alarms, those that come back soonest first.</summary>
    public IReadOnlyList<Alarm> Shelved { get; }

    /// <summary>The current flood; null if there is none.</summary>
    public AlarmFlood? Flood { get; }

    /// <summary>How many alarms of a priority there are.</summary>
    public AlarmCount Of(AlarmPriority priority) => _counts[(int)priority];

    private List<(string Room, int Alarms)> Rooms() =>
        [
            .. Standing
                .Where(a => a.IsUnacknowledged)
                .CountBy(a => a.Point.Sensor.Room, StringComparer.Ordinal)
                .OrderByDescending(r => r.Value)
                .ThenBy(r => r.Key, StringComparer.Ordinal)
                .Select(r => (r.Key, r.Value)),
        ];
}
