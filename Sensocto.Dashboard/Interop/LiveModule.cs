using Microsoft.JSInterop;

namespace Sensocto.Dashboard.Interop;

/// <summary>wwwroot/js/live.js: paints values, sparklines and freshness from frames.</summary>
internal sealed class LiveModule(PageModule module) : IAsyncDisposable
{
    private const string Path = "./js/live.js";

    /// <summary>
    /// The page opens its link for values at <paramref name="valuesPath"/>, now and whenever it drops; it shows who looks as <see cref="SetViewerAsync"/> says.
    /// </summary>
    public static async Task<LiveModule> StartAsync(
        IJSRuntime js,
        string valuesPath,
        string self,
        bool isNamed,
        CancellationToken cancel
    ) => new(await PageModule.StartAsync(js, Path, cancel, valuesPath, Viewer(self, isNamed)));

    /// <summary>Who looks at a row is named, or counted; who is alone there is told from company by name.</summary>
    public Task SetViewerAsync(string self, bool isNamed, CancellationToken cancel) =>
        PageModule.QuietlyAsync(module.InvokeAsync("setViewer", cancel, Viewer(self, isNamed)));

    /// <summary>The server is back: the link for values, if it is down, is opened at once.</summary>
    public Task ConnectAsync(CancellationToken cancel) =>
        PageModule.QuietlyAsync(module.InvokeAsync("connect", cancel));

    /// <summary>What the page paints stands still, or goes on.</summary>
    public Task SetFrozenAsync(bool isFrozen, CancellationToken cancel) =>
        PageModule.QuietlyAsync(module.InvokeAsync("setFrozen", cancel, isFrozen));

    /// <summary>A sparkline spans so many minutes from now on.</summary>
    public Task SetWindowAsync(int minutes, CancellationToken cancel) =>
        PageModule.QuietlyAsync(module.InvokeAsync("setWindow", cancel, minutes));

    public ValueTask DisposeAsync() => module.DisposeAsync();

    private static object Viewer(string self, bool isNamed) => new { self, named = isNamed };
}
