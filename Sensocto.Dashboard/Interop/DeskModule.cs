using Microsoft.JSInterop;

namespace Sensocto.Dashboard.Interop;

/// <summary>wwwroot/js/desk.js: what the browser remembers and the device reports.</summary>
internal sealed class DeskModule(PageModule module) : IAsyncDisposable
{
    private const string Path = "./js/desk.js";

    /// <summary>Starts the module. The page calls <c>ReportDevice</c> on <paramref name="receiver"/>.</summary>
    public static async Task<DeskModule> StartAsync<T>(IJSRuntime js, T receiver, CancellationToken cancel)
        where T : class => new(await PageModule.StartForAsync(js, Path, receiver, cancel));

    /// <summary>The ids that an earlier visit pinned. Untrusted.</summary>
    public Task<string[]?> ReadPinsAsync(CancellationToken cancel) =>
        PageModule.QuietlyAsync(module.AskAsync<string[]>("readPins", cancel));

    /// <summary>Stores for the next visit how the pinned ids differ from what was last read or stored. False if the page is gone.</summary>
    public Task<bool> KeepPinsAsync(IEnumerable<string> before, IEnumerable<string> ids, CancellationToken cancel) =>
        PageModule.QuietlyAsync(module.InvokeAsync("keepPins", cancel, before, ids));

    /// <summary>
    /// Applies the settings to the document, and stores how they differ from what was last read or stored. Returns whether the browser stored them; null if the page
    /// is gone.
    /// </summary>
    public Task<bool?> KeepSettingsAsync(
        string cookie,
        string before,
        string text,
        object looks,
        CancellationToken cancel
    ) => PageModule.QuietlyAsync(module.AskAsync<bool?>("keepSettings", cancel, cookie, before, text, looks));

    public ValueTask DisposeAsync() => module.DisposeAsync();
}
