using Sensocto.Dashboard.Circuits;

namespace Sensocto.Dashboard.Interop;

/// <summary>
/// What a component holds of the page for as long as it is shown. Starting it takes a round trip, in which the component may be left: then it
/// ends when it has begun. Or the link may drop: then it is started again when the page is back. Used on the circuit's dispatcher.
/// </summary>
internal sealed class HeldModule<T> : IAsyncDisposable
    where T : class, IAsyncDisposable
{
    private TaskCompletionSource _again = new();
    private bool _isLeft;

    /// <summary>Null until it has begun.</summary>
    public T? Module { get; private set; }

    /// <summary>Starts it and waits until it has begun; false where the component was left meanwhile.</summary>
    /// <param name="circuit">Whose page it is.</param>
    /// <param name="start">Starts it, unless the link drops.</param>
    public async Task<bool> HoldAsync(OperatorCircuit circuit, Func<CancellationToken, Task<T>> start)
    {
        T? module;
        circuit.ResyncWanted += OnResyncWanted;
        try
        {
            module = await BeginAsync(circuit, start);
        }
        finally
        {
            circuit.ResyncWanted -= OnResyncWanted;
        }

        if (module is not null && _isLeft)
        {
            await module.DisposeAsync();
            return false;
        }

        Module = module;
        return module is not null;
    }

    public ValueTask DisposeAsync()
    {
        _isLeft = true;
        _again.TrySetResult();
        return Module?.DisposeAsync() ?? ValueTask.CompletedTask;
    }

    private async Task<T?> BeginAsync(OperatorCircuit circuit, Func<CancellationToken, Task<T>> start)
    {
        while (!_isLeft)
        {
            var again = _again = new TaskCompletionSource();
            try
            {
                return await start(circuit.Link);
            }
            catch (Exception e) when (PageModule.IsGone(e))
            {
#pragma warning disable VSTHRD003 // Nobody blocks on it: what ends it is told by the circuit.
                await again.Task;
#pragma warning restore VSTHRD003
            }
        }

        return null;
    }

    // On any thread; what waits goes on where it waits.
    private void OnResyncWanted() => _again.TrySetResult();
}
