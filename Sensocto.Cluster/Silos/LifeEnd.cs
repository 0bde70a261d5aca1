namespace Sensocto.Cluster.Silos;

/// <summary>
/// How a silo's life ends before the program does. Takes the place of Orleans' handler, which ends the process when the others have declared
/// this node dead, and with it every operator's page. Thread-safe.
/// </summary>
internal sealed class LifeEnd : IFatalErrorHandler
{
    private readonly TaskCompletionSource<string> _why = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string? _reason;

    /// <summary>Waits for the end, and gives the reason.</summary>
    public Task<string> WaitAsync(CancellationToken cancellationToken) => _why.Task.WaitAsync(cancellationToken);

    /// <summary>Why it ended; null while it goes on.</summary>
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
