namespace Sensocto.Core.Alarms;

/// <summary>
/// Detects floods. One begins when a number of alarms is raised within a window, and lasts until fewer than half as many are. Counts by the second; bounded
/// by the window. Not thread-safe.
/// </summary>
internal sealed class FloodMeter(AlarmOptions options, TimeProvider time)
{
    private readonly Queue<(long Second, int Count)> _full = [];
    private readonly long _start = time.GetTimestamp();
    private long _second;
    private int _open;

    /// <summary>Whether there is a flood, as of the last note or look.</summary>
    public bool IsOn { get; private set; }

    /// <summary>Alarms raised within the window, as of the last note or look.</summary>
    public int Raised { get; private set; }

    /// <summary>The current flood, without its rooms; null for none.</summary>
    public AlarmFlood? Now => IsOn ? new AlarmFlood(Raised, options.FloodWindow, []) : null;

    public void Note()
    {
        Roll();
        _open++;
        Judge(Raised + 1);
    }

    /// <summary>Updates the figures to the current time. Returns whether what is shown changed.</summary>
    public bool Look()
    {
        var before = (IsOn, IsOn ? Raised : 0);
        Roll();
        Judge(_open + _full.Sum(s => s.Count));
        return before != (IsOn, IsOn ? Raised : 0);
    }

    private void Judge(int raised)
    {
        Raised = raised;
        IsOn = raised >= options.FloodCount || (IsOn && raised * 2 >= options.FloodCount);
    }

    private void Roll()
    {
        var second = (long)time.GetElapsedTime(_start).TotalSeconds;
        if (second == _second)
        {
            return;
        }

        if (_open > 0)
        {
            _full.Enqueue((_second, _open));
        }

        (_second, _open) = (second, 0);
        while (_full.TryPeek(out var oldest) && second - oldest.Second >= options.FloodWindow.TotalSeconds)
        {
            _full.Dequeue();
        }

        Raised = _full.Sum(s => s.Count);
    }
}
