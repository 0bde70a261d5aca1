using MudBlazor;

namespace Sensocto.Dashboard.Components.Layout;

/// <summary>The shell around every page: theme, status bar, the link to the page's own modules.</summary>
public sealed partial class MainLayout
{
    private MudThemeProvider? _theme;
    private Microsoft.AspNetCore.Components.Web.ErrorBoundary? _boundary;
    private bool _isDark;

    /// <inheritdoc />
    protected override void OnParametersSet() => _boundary?.Recover();

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && _theme is not null)
        {
            SetDark(await _theme.GetSystemDarkModeAsync());
        }
    }

    private void Recover() => _boundary?.Recover();

    private void SetDark(bool isDark)
    {
        if (_isDark != isDark)
        {
            _isDark = isDark;
            StateHasChanged();
        }
    }
}
