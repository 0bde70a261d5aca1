namespace Sensocto.Core.Alarms;

/// <summary>The attributes that have an alarm to show. Bounded by the attributes; not thread-safe.</summary>
internal sealed class ShownAlarms
{
    private readonly HashSet<AlarmPoint> _points = [];

    /// <summary>How many of them are shelved.</summary>
    public int Shelved { get; private set; }

    public IEnumerable<Alarm> All => _points.Select(p => p.Current!);

    /// <summary>Those whose shelving ends by a moment, in ticks of the book's steady clock.</summary>
    public List<AlarmPoint> Overdue(long ticks) =>
        Shelved == 0 ? [] : [.. _points.Where(p => p.Current!.IsShelved && p.Life.ShelvedUntil <= ticks)];

    /// <summary>Shows an attribute's alarm as it is now; null if there is none to show.</summary>
    public void Show(AlarmPoint point, Alarm? alarm)
    {
        Shelved += (alarm?.IsShelved == true ? 1 : 0) - (point.Current?.IsShelved == true ? 1 : 0);
        point.Show(alarm);
        if (alarm is null)
        {
            _points.Remove(point);
        }
        else
        {
            _points.Add(point);
        }
    }
}
