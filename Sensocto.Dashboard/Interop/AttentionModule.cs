using Microsoft.JSInterop;
using Sensocto.Dashboard.Settings;

namespace Sensocto.Dashboard.Interop;

/// <summary>wwwroot/js/attention.js: reports what the operator looks at.</summary>
internal sealed class AttentionModule(PageModule module) : IAsyncDisposable
{
    private const string Path = "./js/attention.js";

    /// <summary>Starts the module. The page calls <c>ReportAttention</c> on <paramref name="receiver"/>, and posts to <paramref name="beaconUrl"/> when the browser leaves it.</summary>
    public static async Task<AttentionModule> StartAsync<T>(
        IJSRuntime js,
        T receiver,
        string beaconUrl,
        ProfileFigures profile,
        CancellationToken cancel
    )
        where T : class =>
        new(
            await PageModule.StartForAsync(
                js,
                Path,
                receiver,
                cancel,
                new { beaconUrl, debounce = new { min = profile.MinMs, max = profile.MaxMs } }
            )
        );

    public Task ResyncAsync(CancellationToken cancel) => PageModule.QuietlyAsync(module.InvokeAsync("resync", cancel));

    /// <summary>Sets how long looks are collected before they are reported.</summary>
    public Task SetDebounceAsync(ProfileFigures profile, CancellationToken cancel) =>
        PageModule.QuietlyAsync(
            module.InvokeAsync("setDebounce", cancel, new { min = profile.MinMs, max = profile.MaxMs })
        );

    public ValueTask DisposeAsync() => module.DisposeAsync();
}
