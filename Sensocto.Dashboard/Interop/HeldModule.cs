namespace Sensocto.Dashboard.Interop;

/// <summary>
/// What a component holds of the page for as long as it is shown. Starting it takes a round trip, in which the component may be left: then it
/// ends when it has begun. Used on the circuit's dispatcher.
/// </summary>
internal sealed class HeldModule<T> : IAsyncDisposable
    where T : class, IAsyncDisposable
{
    private bool _isLeft;

    /// <summary>Null until it has begun.</summary>
    public T? Module { get; private set; }

    /// <summary>Starts it and waits until it has begun; false where the component was left meanwhile.</summary>
    public async Task<bool> HoldAsync(Func<Task<T>> start)
    {
        var module = await start();
        if (_isLeft)
        {
            await module.DisposeAsync();
            return false;
        }

        Module = module;
        return true;
    }

    public ValueTask DisposeAsync()
    {
        _isLeft = true;
        return Module?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}
