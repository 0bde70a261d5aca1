using Sensocto.Core.Telling;

namespace Sensocto.Core.Stopping;

/// <summary>Announces that the service is about to stop, to code that must know beforehand. Thread-safe.</summary>
public sealed class StopNotice
{
    private readonly Listeners _listeners = new();
    private int _isStopping;

    /// <summary>How many listeners there are.</summary>
    internal int Listening => _listeners.Count;

    /// <summary>Whether the service is about to stop.</summary>
    public bool IsStopping => Volatile.Read(ref _isStopping) != 0;

    /// <summary>
    /// Calls back when the service is about to stop, until the result is disposed; never if that was announced before. On the announcing thread; must not block.
    /// </summary>
    public IDisposable Subscribe(Action callback) => _listeners.Add(callback);

    /// <summary>Announces the stop. False if it was announced before.</summary>
    /// <param name="failed">Receives each listener's exception; the others are called all the same.</param>
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
