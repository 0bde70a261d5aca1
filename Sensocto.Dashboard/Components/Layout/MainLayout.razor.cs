using Microsoft.AspNetCore.Components;
using Sensocto.Dashboard.Components.View;

namespace Sensocto.Dashboard.Components.Layout;

/// <summary>The shell around every page: status bar, alarm strip, and the components that connect the page's modules.</summary>
public sealed partial class MainLayout : IDisposable
{
    private RecoveringBoundary? _boundary;

    [Inject]
    private ViewAddress Address { get; set; } = null!;

    /// <inheritdoc />
    public void Dispose() => Address.Changed -= StateHasChanged;

    /// <inheritdoc />
    protected override void OnInitialized() => Address.Changed += StateHasChanged;

    /// <inheritdoc />
    protected override void OnParametersSet() => _boundary?.Recover();

    private void Recover() => _boundary?.Recover();
}
