using Sensocto.Dashboard.Circuits;

namespace Sensocto.Dashboard.Interop;

/// <summary>
/// A page module that a component holds while it is shown. Starting one takes a round trip. If the component is removed during it, the module is
/// disposed once started; if the link drops, the module is started again when the page is back. Used on the circuit's dispatcher.
/// </summary>
internal sealed class HeldModule<T> : IAsyncDisposable
    where T : class, IAsyncDisposable
{
    private TaskCompletionSource _again = new();
    private bool _isLeft;

    /// <summary>The module; null until it has started.</summary>
    public T? Module { get; private set; }

    /// <summary>Starts the module and waits for it; false if the component was removed in the meantime.</summary>
    /// <param name="circuit">The page's circuit.</param>
    /// <param name="start">Starts the module, unless the link drops.</param>
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
#pragma warning disable VSTHRD003 // Nothing blocks on it: the circuit's event completes it.
                await again.Task;
#pragma warning restore VSTHRD003
            }
        }

        return null;
    }

    // On any thread; the waiting code continues on its own.
    private void OnResyncWanted() => _again.TrySetResult();
}
