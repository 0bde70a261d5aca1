using Microsoft.AspNetCore.Components;
using Sensocto.Dashboard.Components.View;

namespace Sensocto.Dashboard.Components.Drawer;

/// <summary>The drawer of the sensor that the address names, if it names one. A wall has none, because nobody is there to close it.</summary>
public sealed partial class SensorDrawer : IDisposable
{
    [Inject]
    private ViewAddress Address { get; set; } = null!;

    /// <inheritdoc />
    public void Dispose() => Address.Changed -= StateHasChanged;

    /// <inheritdoc />
    protected override void OnInitialized() => Address.Changed += StateHasChanged;
}
