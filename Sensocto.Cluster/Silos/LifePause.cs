namespace Sensocto.Cluster.Silos;

/// <summary>The wait before a node's next life; it doubles after each life that never joined, because an outage may last for days. Not thread-safe.</summary>
internal sealed class LifePause
{
    /// <summary>The wait after a life that joined.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(500);

    /// <summary>The longest wait, and so the longest delay of the return after an outage.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(4);

    private TimeSpan _next = Shortest;

    /// <summary>Resets the wait: a life has joined.</summary>
    public void Joined() => _next = Shortest;

    /// <summary>The wait after a life that has just ended; doubles the next one.</summary>
    public TimeSpan Next()
    {
        var pause = _next;
        _next = TimeSpan.FromTicks(Math.Min(2 * pause.Ticks, Longest.Ticks));
        return pause;
    }
}
