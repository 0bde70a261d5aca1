namespace Sensocto.Core.Stopping;

/// <summary>Whether the service is about to stop, for those who must know before it does. Thread-safe.</summary>
public sealed class StopNotice
{
    private int _isStopping;

    /// <summary>It is about to stop. On the thread that says so; must neither block nor throw.</summary>
    public event Action? Began;

    /// <summary>Whether it is.</summary>
    public bool IsStopping => Volatile.Read(ref _isStopping) != 0;

    /// <summary>Says so. False if it was said before.</summary>
    public bool Begin()
    {
        if (Interlocked.Exchange(ref _isStopping, 1) != 0)
        {
            return false;
        }

        Began?.Invoke();
        return true;
    }
}
