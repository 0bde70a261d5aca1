using Sensocto.Core.Alarms;

namespace Sensocto.Dashboard.Components.Alarms;

/// <summary>
/// Which alarms are shown, in which order. While the operator is at them nothing moves: a line that is over stays until the pointer and the focus have left,
/// and what should be shown in its place is counted. Lines that are asked for meanwhile come below. Not thread-safe.
/// </summary>
internal sealed class AlarmLines
{
    private int _most;

    /// <summary>The lines, in order.</summary>
    public IReadOnlyList<AlarmPoint> Shown { get; private set; } = [];

    /// <summary>Whether the operator is at them.</summary>
    public bool IsHeld { get; set; }

    /// <summary>How many alarms should be among the lines and are not.</summary>
    public int Newer { get; private set; }

    /// <summary>Takes what is wanted by now, the most important first, and how many lines at most.</summary>
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

    /// <summary>Shows what is wanted, whatever moves.</summary>
    public void Renew(IEnumerable<Alarm> wanted)
    {
        Shown = [];
        Follow(wanted, _most);
    }
}
