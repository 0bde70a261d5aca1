using Sensocto.Core.Alarms;
using Sensocto.Dashboard.Words;

namespace Sensocto.Dashboard.Live;

/// <summary>The alarm of a row, in the words of the page. Immutable.</summary>
/// <param name="Face">What it is to its reader: <c>active</c>, <c>acknowledged</c>, <c>returned</c> or <c>shelved</c>.</param>
/// <param name="Priority">1, the most urgent, to 3.</param>
/// <param name="Mark">As short as it fits on a tile.</param>
/// <param name="Title">The whole of it.</param>
internal sealed record RowAlarm(string Face, int Priority, string Mark, string Title)
{
    // In the order of their numbers in a frame; 0 is no alarm.
    private static readonly string[] Faces = ["", "active", "acknowledged", "returned", "shelved"];

    public byte Number => (byte)Math.Max(0, Array.IndexOf(Faces, Face));

    public static RowAlarm? Of(Alarm? alarm) =>
        alarm is null
            ? null
            : new(AlarmWords.Face(alarm), (int)alarm.Priority, AlarmWords.Mark(alarm), AlarmWords.Title(alarm));
}
