using Sensocto.Core.Telling;

namespace Sensocto.Core.Stopping;

/// <summary>Whether the service is about to stop, for those who must know before it does. Thread-safe.</summary>
public sealed class StopNotice
{
    private readonly Listeners<StopNotice> _listeners = new();
    private int _isStopping;

    /// <summary>Whether it is.</summary>
    public bool IsStopping => Volatile.Read(ref _isStopping) != 0;

    /// <summary>
    /// Calls back when it is about to stop, until the result is disposed; not where it was before. On the thread that says so; must not block.
    /// </summary>
    public IDisposable Subscribe(Action callback) => _listeners.Add(_ => callback());

    /// <summary>Says so. False if it was said before.</summary>
    /// <exception cref="AggregateException">Listeners failed; all were told.</exception>
    public bool Begin()
    {
        if (Interlocked.Exchange(ref _isStopping, 1) != 0)
        {
            return false;
        }

        List<Exception> failures = [];
        _listeners.Tell(this, failures.Add);
        return failures.Count == 0 ? true : throw new AggregateException(failures);
    }
}
