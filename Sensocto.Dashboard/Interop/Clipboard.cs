using Microsoft.JSInterop;

namespace Sensocto.Dashboard.Interop;

/// <summary>wwwroot/js/clipboard.js: what the browser may refuse.</summary>
internal static class Clipboard
{
    /// <summary>Whether the text is in the clipboard now; a browser refuses it to pages that did not come over a safe link.</summary>
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
