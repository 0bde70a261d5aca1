using Microsoft.JSInterop;

namespace Sensocto.Dashboard.Interop;

/// <summary>wwwroot/js/keys.js: the keyboard.</summary>
internal sealed class KeysModule(PageModule module) : IAsyncDisposable
{
    private const string Path = "./js/keys.js";

    /// <summary>Starts the module. The page calls <c>Press</c> and <c>Acknowledge</c> on <paramref name="receiver"/> for what it cannot do itself.</summary>
    public static async Task<KeysModule> StartAsync<T>(
        IJSRuntime js,
        T receiver,
        IReadOnlyDictionary<string, string> bindings,
        CancellationToken cancel
    )
        where T : class => new(await PageModule.StartForAsync(js, Path, receiver, cancel, bindings));

    public ValueTask DisposeAsync() => module.DisposeAsync();
}
