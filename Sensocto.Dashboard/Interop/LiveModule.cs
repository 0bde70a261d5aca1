using Microsoft.JSInterop;

namespace Sensocto.Dashboard.Interop;

/// <summary>wwwroot/js/live.js: paints values, sparklines and freshness from frames.</summary>
internal sealed class LiveModule(PageModule module) : IAsyncDisposable
{
    private const string Path = "./js/live.js";

    /// <summary>
    /// Starts the module. The page opens its link for values at <paramref name="valuesPath"/>, now and whenever it drops, and shows watchers as in <see cref="SetViewerAsync"/>.
    /// </summary>
    public static async Task<LiveModule> StartAsync(
        IJSRuntime js,
        string valuesPath,
        string self,
        bool isNamed,
        CancellationToken cancel
    ) => new(await PageModule.StartAsync(js, Path, cancel, valuesPath, Viewer(self, isNamed)));

    /// <summary>Sets whether watchers are named or counted. The page needs the operator's own name to tell company from being alone.</summary>
    public Task SetViewerAsync(string self, bool isNamed, CancellationToken cancel) =>
        PageModule.QuietlyAsync(module.InvokeAsync("setViewer", cancel, Viewer(self, isNamed)));

    /// <summary>Opens the link for values at once if it is down: the server is back.</summary>
    public Task ConnectAsync(CancellationToken cancel) =>
        PageModule.QuietlyAsync(module.InvokeAsync("connect", cancel));

    /// <summary>Freezes or resumes what the page paints.</summary>
    public Task SetFrozenAsync(bool isFrozen, CancellationToken cancel) =>
        PageModule.QuietlyAsync(module.InvokeAsync("setFrozen", cancel, isFrozen));

    /// <summary>Sets how many minutes a sparkline spans.</summary>
    public Task SetWindowAsync(int minutes, CancellationToken cancel) =>
        PageModule.QuietlyAsync(module.InvokeAsync("setWindow", cancel, minutes));

    public ValueTask DisposeAsync() => module.DisposeAsync();

    private static object Viewer(string self, bool isNamed) => new { self, named = isNamed };
}
