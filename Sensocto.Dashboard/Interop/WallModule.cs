using Microsoft.JSInterop;

namespace Sensocto.Dashboard.Interop;

/// <summary>wwwroot/js/wall.js: keeps a wall's screen awake and hides its pointer.</summary>
internal sealed class WallModule(PageModule module) : IAsyncDisposable
{
    private const string Path = "./js/wall.js";

    public static async Task<WallModule> StartAsync(IJSRuntime js, CancellationToken cancel) =>
        new(await PageModule.StartAsync(js, Path, cancel));

    public ValueTask DisposeAsync() => module.DisposeAsync();
}
