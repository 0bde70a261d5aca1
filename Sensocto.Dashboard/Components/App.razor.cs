using Microsoft.AspNetCore.Components;
using Sensocto.Dashboard.Components.Layout;
using Sensocto.Dashboard.Cookies;
using Sensocto.Dashboard.Settings;
using Sensocto.Dashboard.SignIn;
using Sensocto.Dashboard.Tuning;

namespace Sensocto.Dashboard.Components;

/// <summary>The document around the interactive page. Rendered once, by the request.</summary>
public sealed partial class App
{
    private string _operator = "";
    private bool _isSignedIn;
    private string _theme = "";
    private OperatorSettings _settings = new();
    private bool _mayPace;

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    [Inject]
    private ThemeSheet Sheet { get; set; } = null!;

    // The page later changes it by itself; see wwwroot/js/memory.js.
    private string DarkWhen =>
        _settings.Theme switch
        {
            Theme.Light => "not all",
            Theme.Dark => "all",
            _ => "(prefers-color-scheme: dark)",
        };

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        var signedIn = SignedInName.Of(Http);
        (_operator, _isSignedIn) = (signedIn ?? OperatorCookie.ReadOrGive(Http), signedIn is not null);
        _settings = SettingsCookie.Read(Http);
        _mayPace = PacingRights.Of(Http);
        _theme = await Sheet.AddressAsync();
    }
}
