using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Sensocto.Dashboard.Components.View;
using Sensocto.Dashboard.Settings;

namespace Sensocto.Dashboard.Components.Layout;

/// <summary>The shell around every page: theme, status bar, the link to the page's own modules.</summary>
public sealed partial class MainLayout : IDisposable
{
    private ErrorBoundary? _boundary;

    [Inject]
    private PageSettings Settings { get; set; } = null!;

    [Inject]
    private ViewAddress Address { get; set; } = null!;

    /// <inheritdoc />
    public void Dispose()
    {
        Settings.Changed -= StateHasChanged;
        Address.Changed -= StateHasChanged;
    }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        Settings.Changed += StateHasChanged;
        Address.Changed += StateHasChanged;
    }

    /// <inheritdoc />
    protected override void OnParametersSet() => _boundary?.Recover();

    private void Recover() => _boundary?.Recover();
}
