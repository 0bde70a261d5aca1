using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Sensocto.Dashboard.Interop;

/// <summary>
/// One of the page's ES modules, started: wraps what its <c>start</c> returned. The only place that knows which errors mean that the page is
/// gone during a call.
/// </summary>
internal sealed class PageModule(IJSObjectReference handle, IDisposable? receiver = null) : IAsyncDisposable
{
    public static async Task<PageModule> StartAsync(
        IJSRuntime js,
        string path,
        CancellationToken cancel,
        params object?[] arguments
    ) => new(await BeginAsync(js, path, arguments, cancel));

    /// <summary>
    /// Starts a module that calls methods of a component. The component's reference is released with the module, or if the start fails.
    /// </summary>
    public static async Task<PageModule> StartForAsync<T>(
        IJSRuntime js,
        string path,
        T receiver,
        CancellationToken cancel,
        params object?[] arguments
    )
        where T : class
    {
        var self = DotNetObjectReference.Create(receiver);
        try
        {
            return new PageModule(await BeginAsync(js, path, [self, .. arguments], cancel), self);
        }
        catch
        {
            self.Dispose();
            throw;
        }
    }

    public ValueTask InvokeAsync(string name, CancellationToken cancel, params object?[] arguments) =>
        handle.InvokeVoidAsync(name, cancel, arguments);

    public ValueTask<T> AskAsync<T>(string name, CancellationToken cancel, params object?[] arguments) =>
        handle.InvokeAsync<T>(name, cancel, arguments);

    public async ValueTask DisposeAsync()
    {
        await QuietlyAsync(handle.InvokeVoidAsync("dispose"));
        await QuietlyAsync(handle.DisposeAsync());
        receiver?.Dispose();
    }

    /// <summary>Awaits a call whose page may be gone; false if it was.</summary>
    public static async Task<bool> QuietlyAsync(ValueTask call)
    {
        try
        {
            await call;
            return true;
        }
        catch (Exception e) when (IsGone(e))
        {
            return false;
        }
    }

    /// <summary>Awaits the answer of a page that may be gone; the default value if it was.</summary>
    public static async Task<T?> QuietlyAsync<T>(ValueTask<T> call)
    {
        try
        {
            return await call;
        }
        catch (Exception e) when (IsGone(e))
        {
            return default;
        }
    }

    /// <summary>Focuses an element that may be gone by now.</summary>
    public static async Task FocusAsync(ElementReference element)
    {
        try
        {
            await QuietlyAsync(element.FocusAsync());
        }
        catch (JSException) { }
    }

    /// <summary>Whether a call failed because its page is gone or disconnected.</summary>
    public static bool IsGone(Exception e) =>
        e is JSDisconnectedException or OperationCanceledException or ObjectDisposedException;

    private static ValueTask<IJSObjectReference> BeginAsync(
        IJSRuntime js,
        string path,
        object?[] arguments,
        CancellationToken cancel
    ) => js.InvokeAsync<IJSObjectReference>("startModule", cancel, [path, .. arguments]);
}
