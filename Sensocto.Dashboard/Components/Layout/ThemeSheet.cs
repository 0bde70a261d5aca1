using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using MudBlazor;

namespace Sensocto.Dashboard.Components.Layout;

/// <summary>
/// The output of the component library's theme provider as a separate style sheet: made once, and cached by browsers until it changes. Within the document, its
/// 12,000 characters would be made and sent again for every page. Thread-safe.
/// </summary>
public sealed partial class ThemeSheet(IServiceProvider services, ILoggerFactory logs)
{
    /// <summary>The path at which it is served.</summary>
    public const string Path = "/theme.css";

    private Sheet? _sheet;

    /// <summary>The address of this sheet; a sheet with other rules has another address.</summary>
    public async Task<string> AddressAsync() => (await ReadAsync()).Address;

    /// <summary>The rules.</summary>
    public async Task<string> TextAsync() => (await ReadAsync()).Text;

    // Concurrent first requests each make the sheet; the results are equal.
    private async ValueTask<Sheet> ReadAsync() => Volatile.Read(ref _sheet) ?? (_sheet = await MakeAsync());

    private async Task<Sheet> MakeAsync()
    {
        await using var scope = services.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        var written = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(
                new Dictionary<string, object?>(StringComparer.Ordinal)
                {
                    [nameof(MudThemeProvider.Theme)] = SensoctoTheme.Instance,
                    [nameof(MudThemeProvider.ObserveSystemDarkModeChange)] = false,
                }
            );
            return (await renderer.RenderComponentAsync<MudThemeProvider>(parameters)).ToHtmlString();
        });
        var text = string.Join('\n', Style().Matches(written).Select(m => m.Groups["rules"].Value));
        var version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
        return new Sheet($"{Path}?v={version}", text);
    }

    [GeneratedRegex("<style[^>]*>(?<rules>.*?)</style>", RegexOptions.Singleline, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Style();

    private sealed record Sheet(string Address, string Text);
}
