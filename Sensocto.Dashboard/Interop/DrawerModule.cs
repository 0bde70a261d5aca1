using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Sensocto.Dashboard.Interop;

/// <summary>wwwroot/js/drawer.js: keeps the focus in an open drawer, and moves it when the drawer closes.</summary>
internal sealed class DrawerModule(PageModule module) : IAsyncDisposable
{
    private const string Path = "./js/drawer.js";

    public static async Task<DrawerModule> StartAsync(
        IJSRuntime js,
        ElementReference drawer,
        CancellationToken cancel
    ) => new(await PageModule.StartAsync(js, Path, cancel, drawer));

    public ValueTask DisposeAsync() => module.DisposeAsync();
}
