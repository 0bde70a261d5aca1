using Sensocto.Core.Alarms;

namespace Sensocto.Dashboard.Components.Alarms;

/// <summary>
/// Which alarms are shown, and in which order. While the operator is at the lines, none of them moves: a line whose alarm is over stays until the pointer and the focus
/// have left, and alarms that should be shown in its place are counted. Lines added on request meanwhile come below. Not thread-safe.
/// </summary>
internal sealed class AlarmLines
{
    private int _most;

    /// <summary>The lines, in order.</summary>
    public IReadOnlyList<AlarmPoint> Shown { get; private set; } = [];

    /// <summary>Whether the operator's pointer or focus is on the lines.</summary>
    public bool IsHeld { get; set; }

    /// <summary>How many alarms should be among the lines but are not.</summary>
    public int Newer { get; private set; }

    /// <summary>Takes the wanted alarms, the most important first, and the most lines to show.</summary>
    public void Follow(IEnumerable<Alarm> wanted, int most)
    {
        var top = wanted.Take(most).Select(a => a.Point).ToList();
        if (!IsHeld || Shown.Count == 0)
        {
            Shown = top;
        }
        else if (most > _most)
        {
            Shown = [.. Shown, .. top.Except(Shown).Take(most - Shown.Count)];
        }

        (_most, Newer) = (most, top.Except(Shown).Count());
    }

    /// <summary>Shows the wanted alarms, even if lines move.</summary>
    public void Renew(IEnumerable<Alarm> wanted)
    {
        Shown = [];
        Follow(wanted, _most);
    }
}
