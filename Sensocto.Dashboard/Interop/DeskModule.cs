using Microsoft.JSInterop;

namespace Sensocto.Dashboard.Interop;

/// <summary>wwwroot/js/desk.js: the clock, what the browser remembers, what the device says.</summary>
internal sealed class DeskModule(PageModule module) : IAsyncDisposable
{
    private const string Path = "./js/desk.js";

    /// <summary>The page calls <c>ReportDevice</c> of <paramref name="receiver"/>.</summary>
    public static async Task<DeskModule> StartAsync<T>(IJSRuntime js, T receiver, CancellationToken cancel)
        where T : class => new(await PageModule.StartForAsync(js, Path, receiver, cancel));

    /// <summary>The ids that an earlier visit pinned. Untrusted.</summary>
    public Task<string[]?> ReadPinsAsync(CancellationToken cancel) =>
        PageModule.QuietlyAsync(module.AskAsync<string[]>("readPins", cancel));

    /// <summary>Keeps the pinned ids for the next visit. False where the page is gone.</summary>
    public Task<bool> KeepPinsAsync(IEnumerable<string> ids, CancellationToken cancel) =>
        PageModule.QuietlyAsync(module.InvokeAsync("keepPins", cancel, ids));

    /// <summary>Makes the document what the settings say, and keeps them. Gives whether the browser took them; null where it is gone.</summary>
    public Task<bool?> KeepSettingsAsync(string cookie, string text, object looks, CancellationToken cancel) =>
        PageModule.QuietlyAsync(module.AskAsync<bool?>("keepSettings", cancel, cookie, text, looks));

    public ValueTask DisposeAsync() => module.DisposeAsync();
}
