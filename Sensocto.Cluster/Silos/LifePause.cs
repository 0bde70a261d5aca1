namespace Sensocto.Cluster.Silos;

/// <summary>How long a node waits before its next life: twice as long after each that never joined, for an outage may last for days. Not thread-safe.</summary>
internal sealed class LifePause
{
    /// <summary>After a life that joined.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(500);

    /// <summary>However long the outage: so late a node is back after it.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(4);

    private TimeSpan _next = Shortest;

    /// <summary>A life has joined.</summary>
    public void Joined() => _next = Shortest;

    /// <summary>A life is over.</summary>
    public TimeSpan Next()
    {
        var pause = _next;
        _next = TimeSpan.FromTicks(Math.Min(2 * pause.Ticks, Longest.Ticks));
        return pause;
    }
}
