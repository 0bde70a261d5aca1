namespace Sensocto.Core.Alarms;

/// <summary>How many alarms of one priority there are, shelved ones left out. Immutable.</summary>
/// <param name="Active">Whose limit is crossed.</param>
/// <param name="Unacknowledged">Nobody said that they know; they may be active or not.</param>
/// <param name="Standing">All that there is to see: active ones, and those that returned and are not acknowledged.</param>
public readonly record struct AlarmCount(int Active, int Unacknowledged, int Standing)
{
    /// <summary>One more.</summary>
    internal AlarmCount With(Alarm alarm) =>
        new(Active + (alarm.IsActive ? 1 : 0), Unacknowledged + (alarm.IsUnacknowledged ? 1 : 0), Standing + 1);
}
