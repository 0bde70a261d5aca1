using Microsoft.JSInterop;

namespace Sensocto.Dashboard.Interop;

/// <summary>wwwroot/js/attention.js: what the operator looks at.</summary>
internal sealed class AttentionModule(PageModule module) : IAsyncDisposable
{
    private const string Path = "./js/attention.js";

    /// <summary>The page calls <c>ReportAttention</c> of <paramref name="receiver"/>, and posts to <paramref name="beaconUrl"/> when it is left.</summary>
    public static async Task<AttentionModule> StartAsync<T>(
        IJSRuntime js,
        DotNetObjectReference<T> receiver,
        string beaconUrl
    )
        where T : class => new(await PageModule.StartAsync(js, Path, receiver, new { beaconUrl }));

    public Task ResyncAsync(CancellationToken cancel) => PageModule.QuietlyAsync(module.InvokeAsync("resync", cancel));

    public ValueTask DisposeAsync() => module.DisposeAsync();
}
