using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Sensocto.Dashboard.Interop;

/// <summary>
/// One of the page's ES modules, started: what its <c>start</c> gave back. The only place that knows what may go wrong when a page
/// has gone while it is called.
/// </summary>
internal sealed class PageModule(IJSObjectReference handle, IDisposable? receiver = null) : IAsyncDisposable
{
    public static Task<PageModule> StartAsync(IJSRuntime js, string path, params object?[] arguments) =>
        BeginAsync(js, path, null, arguments);

    /// <summary>Starts a module that calls methods of a component. What it calls them by is let go of with the module.</summary>
    public static Task<PageModule> StartForAsync<T>(IJSRuntime js, string path, T receiver, params object?[] arguments)
        where T : class
    {
        var self = DotNetObjectReference.Create(receiver);
        return BeginAsync(js, path, self, [self, .. arguments]);
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

    /// <summary>Waits for a call whose page may be gone: then there is nobody to tell.</summary>
    public static async Task QuietlyAsync(ValueTask call)
    {
        try
        {
            await call;
        }
        catch (Exception e) when (IsGone(e)) { }
    }

    /// <summary>Waits for the answer of a page that may be gone: then there is none.</summary>
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

    /// <summary>Gives an element the focus that may have gone by now.</summary>
    public static async Task FocusAsync(ElementReference element)
    {
        try
        {
            await QuietlyAsync(element.FocusAsync());
        }
        catch (JSException) { }
    }

    private static async Task<PageModule> BeginAsync(
        IJSRuntime js,
        string path,
        IDisposable? receiver,
        object?[] arguments
    )
    {
        var handle = await js.InvokeAsync<IJSObjectReference>("startModule", [path, .. arguments]);
        return new PageModule(handle, receiver);
    }

    private static bool IsGone(Exception e) =>
        e is JSDisconnectedException or OperationCanceledException or ObjectDisposedException;
}
