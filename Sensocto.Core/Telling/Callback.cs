namespace Sensocto.Core.Telling;

/// <summary>One callback in a list of those that are told something, until it is disposed: from then on it is not called, also with what is being told. Thread-safe.</summary>
internal abstract class Callback<T>(Action<T> callback) : IDisposable
{
    private Action<T>? _callback = callback;

    /// <summary>Tells all of them, on this thread. One who throws is reported, and neither that nor a report that fails keeps the others from being told.</summary>
    public static void Tell(Callback<T>[] all, in T change, Action<Exception> failed)
    {
        foreach (var callback in all)
        {
            try
            {
                Volatile.Read(ref callback._callback)?.Invoke(change);
            }
#pragma warning disable CA1031 // A listener's mistake must not stop who tells.
            catch (Exception e)
#pragma warning restore CA1031
            {
                Guard.Report(e, failed);
            }
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

    /// <summary>Takes it out of its list. Called once.</summary>
    protected abstract void Leave();
}
