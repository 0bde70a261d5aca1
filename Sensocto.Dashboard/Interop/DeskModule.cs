using Microsoft.JSInterop;

namespace Sensocto.Dashboard.Interop;

/// <summary>wwwroot/js/desk.js: what the browser remembers, what the device says.</summary>
internal sealed class DeskModule(PageModule module) : IAsyncDisposable
{
    private const string Path = "./js/desk.js";

    /// <summary>The page calls <c>ReportDevice</c> of <paramref name="receiver"/>.</summary>
    public static async Task<DeskModule> StartAsync<T>(IJSRuntime js, T receiver, CancellationToken cancel)
        where T : class => new(await PageModule.StartForAsync(js, Path, receiver, cancel));

    /// <summary>The ids that an earlier visit pinned. Untrusted.</summary>
    public Task<string[]?> ReadPinsAsync(CancellationToken cancel) =>
        PageModule.QuietlyAsync(module.AskAsync<string[]>("readPins", cancel));

    /// <summary>Keeps for the next visit how the pinned ids differ from what was read or kept last. False where the page is gone.</summary>
    public Task<bool> KeepPinsAsync(IEnumerable<string> before, IEnumerable<string> ids, CancellationToken cancel) =>
        PageModule.QuietlyAsync(module.InvokeAsync("keepPins", cancel, before, ids));

    /// <summary>
    /// Makes the document what the settings say, and keeps how they differ from what was read or kept last. Gives whether the browser took them; null where
    /// it is gone.
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
