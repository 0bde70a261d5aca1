using Microsoft.JSInterop;

namespace Sensocto.Dashboard.Interop;

/// <summary>wwwroot/js/live.js: paints values, sparklines and freshness from frames.</summary>
internal sealed class LiveModule(PageModule module) : IAsyncDisposable
{
    private const string Path = "./js/live.js";

    public static async Task<LiveModule> StartAsync(IJSRuntime js) => new(await PageModule.StartAsync(js, Path));

    /// <summary>Completes when the page has taken the frame.</summary>
    public ValueTask ApplyAsync(byte[] frame, CancellationToken cancel) => module.InvokeAsync("apply", cancel, frame);

    /// <summary>What the page paints stands still, or goes on.</summary>
    public Task SetFrozenAsync(bool isFrozen, CancellationToken cancel) =>
        PageModule.QuietlyAsync(module.InvokeAsync("setFrozen", cancel, isFrozen));

    public ValueTask DisposeAsync() => module.DisposeAsync();
}
