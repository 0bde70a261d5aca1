namespace Sensocto.Core.Alarms;

/// <summary>How many alarms of one priority there are, without shelved ones. Immutable.</summary>
/// <param name="Active">Those whose limit is crossed.</param>
/// <param name="Unacknowledged">Those nobody has acknowledged, active or not.</param>
/// <param name="Standing">All to show: active ones, and those that returned unacknowledged.</param>
public readonly record struct AlarmCount(int Active, int Unacknowledged, int Standing)
{
    /// <summary>The count with one more alarm.</summary>
    internal AlarmCount With(Alarm alarm) =>
        new(Active + (alarm.IsActive ? 1 : 0), Unacknowledged + (alarm.IsUnacknowledged ? 1 : 0), Standing + 1);
}
