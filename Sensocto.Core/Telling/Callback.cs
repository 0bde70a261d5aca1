namespace Sensocto.Core.Telling;

/// <summary>One callback in a list of listeners. Once disposed it is not called again, not even by a notification already in progress. Thread-safe.</summary>
internal abstract class Callback<T>(Action<T> callback) : IDisposable
{
    private Action<T>? _callback = callback;

    /// <summary>Calls it on this thread. An exception is reported; neither it nor a failing report reaches the caller, so that the rest of the list is called.</summary>
    public void Tell(in T change, Action<Exception> failed)
    {
        try
        {
            Volatile.Read(ref _callback)?.Invoke(change);
        }
#pragma warning disable CA1031 // A listener's mistake must not stop the caller.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Guard.Report(e, failed);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _callback, null) is not null)
        {
            Leave();
        }
    }

    /// <summary>Removes it from its list. Called once.</summary>
    protected abstract void Leave();
}
