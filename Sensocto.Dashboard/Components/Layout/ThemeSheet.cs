using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using MudBlazor;

namespace Sensocto.Dashboard.Components.Layout;

/// <summary>
/// What the component library's theme provider writes, as a stylesheet of its own: made once, and kept by browsers for as long as it is the same. In the document its
/// 12,000 characters would be made and sent anew for every page. Thread-safe.
/// </summary>
public sealed partial class ThemeSheet(IServiceProvider services, ILoggerFactory logs)
{
    /// <summary>Where it is served.</summary>
    public const string Path = "/theme.css";

    private Sheet? _sheet;

    /// <summary>Where this very sheet is: another one has another address.</summary>
    public async Task<string> AddressAsync() => (await ReadAsync()).Address;

    /// <summary>The rules.</summary>
    public async Task<string> TextAsync() => (await ReadAsync()).Text;

    // Who come together at the start each make it, and it is the same.
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
