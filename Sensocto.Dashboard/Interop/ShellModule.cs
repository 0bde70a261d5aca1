using Microsoft.JSInterop;

namespace Sensocto.Dashboard.Interop;

/// <summary>wwwroot/js/shell.js: reports which part of the grid is in view. Also memory.js: the operator's cookie.</summary>
internal sealed class ShellModule(PageModule module) : IAsyncDisposable
{
    private const string Path = "./js/shell.js";

    /// <summary>Starts the module. The page calls <c>SetView</c> on <paramref name="receiver"/> now and whenever another strip of the grid is in view.</summary>
    public static async Task<ShellModule> StartAsync<T>(IJSRuntime js, T receiver, CancellationToken cancel)
        where T : class => new(await PageModule.StartForAsync(js, Path, receiver, cancel));

    public static async Task RememberOperatorAsync(IJSRuntime js, string cookie, string name)
    {
        var module = await js.InvokeAsync<IJSObjectReference>("import", "./js/memory.js");
        await PageModule.QuietlyAsync(module.InvokeVoidAsync("keepCookie", cookie, name));
        await PageModule.QuietlyAsync(module.DisposeAsync());
    }

    /// <summary>Scrolls to the top of the grid.</summary>
    public Task ToTopAsync(CancellationToken cancel) => PageModule.QuietlyAsync(module.InvokeAsync("toTop", cancel));

    public ValueTask DisposeAsync() => module.DisposeAsync();
}
