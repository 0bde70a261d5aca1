namespace Sensocto.Cluster.Silos;

/// <summary>
/// Ends a silo's life without ending the program. Replaces Orleans' handler, which ends the process, and with it every operator's page, when the
/// others have declared this node dead. Thread-safe.
/// </summary>
internal sealed class LifeEnd : IFatalErrorHandler
{
    private readonly TaskCompletionSource<string> _why = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string? _reason;

    /// <summary>Waits for the end and returns the reason.</summary>
    public Task<string> WaitAsync(CancellationToken cancellationToken) => _why.Task.WaitAsync(cancellationToken);

    /// <summary>Why the life ended; null while it goes on.</summary>
    public string? Reason => Volatile.Read(ref _reason);

    /// <summary>Ends the life; the first reason counts.</summary>
    public void Because(string reason)
    {
        Interlocked.CompareExchange(ref _reason, reason, null);
        _why.TrySetResult(Reason!);
    }

    public bool IsUnexpected(Exception exception) => exception is not OperationCanceledException;

    public void OnFatalException(object? sender = null, string? context = null, Exception? exception = null) =>
        Because(context ?? exception?.Message ?? "the silo failed");
}
