using Orleans.Runtime;

namespace Sensocto.Cluster.Silos;

/// <summary>
/// How a silo's life ends before the program does. Takes the place of Orleans' handler, which ends the process when the others have declared
/// this node dead, and with it every operator's page. Thread-safe.
/// </summary>
internal sealed class LifeEnd : IFatalErrorHandler
{
    private readonly TaskCompletionSource<string> _why = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes with the reason.</summary>
    public Task<string> Why => _why.Task;

    /// <summary>Ends the life; the first reason counts.</summary>
    public void Because(string reason) => _why.TrySetResult(reason);

    public bool IsUnexpected(Exception exception) => exception is not OperationCanceledException;

    public void OnFatalException(object? sender, string? context, Exception? exception) =>
        Because(context ?? exception?.Message ?? "the silo failed");
}
