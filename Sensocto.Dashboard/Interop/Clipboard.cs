using Microsoft.JSInterop;

namespace Sensocto.Dashboard.Interop;

/// <summary>wwwroot/js/clipboard.js: copies text, if the browser allows it.</summary>
internal static class Clipboard
{
    /// <summary>Copies the text; returns whether it is in the clipboard now. Browsers refuse it to pages that did not come over a secure link.</summary>
    public static async Task<bool> CopyAsync(IJSRuntime js, string text)
    {
        try
        {
            var module = await js.InvokeAsync<IJSObjectReference>("import", "./js/clipboard.js");
            var isCopied = await module.InvokeAsync<bool>("copy", text);
            await PageModule.QuietlyAsync(module.DisposeAsync());
            return isCopied;
        }
        catch (Exception e) when (PageModule.IsGone(e))
        {
            return false;
        }
    }
}
