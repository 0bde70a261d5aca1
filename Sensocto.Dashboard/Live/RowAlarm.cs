using Sensocto.Core.Alarms;
using Sensocto.Dashboard.Words;

namespace Sensocto.Dashboard.Live;

/// <summary>The alarm of a row, as the page shows it. Immutable.</summary>
/// <param name="Face">How it is displayed: <c>active</c>, <c>acknowledged</c>, <c>returned</c> or <c>shelved</c>.</param>
/// <param name="Priority">1 (the most urgent) to 3.</param>
/// <param name="Mark">The short text, for a tile.</param>
/// <param name="Title">The full text.</param>
internal sealed record RowAlarm(string Face, int Priority, string Mark, string Title)
{
    // A face's index is its number in a frame; 0 is no alarm.
    private static readonly string[] Faces = ["", "active", "acknowledged", "returned", "shelved"];

    public byte Number => (byte)Math.Max(0, Array.IndexOf(Faces, Face));

    public static RowAlarm? Of(Alarm? alarm) =>
        alarm is null
            ? null
            : new(AlarmWords.Face(alarm), (int)alarm.Priority, AlarmWords.Mark(alarm), AlarmWords.Title(alarm));
}
