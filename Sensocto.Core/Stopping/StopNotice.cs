using Sensocto.Core.Telling;

namespace Sensocto.Core.Stopping;

/// <summary>Whether the service is about to stop, for those who must know before it does. Thread-safe.</summary>
public sealed class StopNotice
{
    private readonly Listeners _listeners = new();
    private int _isStopping;

    /// <summary>How many want to know.</summary>
    internal int Listening => _listeners.Count;

    /// <summary>Whether it is.</summary>
    public bool IsStopping => Volatile.Read(ref _isStopping) != 0;

    /// <summary>
    /// Calls back when it is about to stop, until the result is disposed; not where it was before. On the thread that says so; must not block.
    /// </summary>
    public IDisposable Subscribe(Action callback) => _listeners.Add(callback);

    /// <summary>Says so. False if it was said before.</summary>
    /// <param name="failed">Told of each listener that throws; the others hear all the same.</param>
    public bool Begin(Action<Exception> failed)
    {
        if (Interlocked.Exchange(ref _isStopping, 1) != 0)
        {
            return false;
        }

        _listeners.Tell(failed);
        return true;
    }
}
