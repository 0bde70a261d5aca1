using Microsoft.AspNetCore.Components;
using Sensocto.Core.Stopping;

namespace Sensocto.Dashboard.Components.Layout;

/// <summary>Tells the operator that the server is about to stop, while it still can.</summary>
public sealed partial class StoppingNotice : IDisposable
{
    [Inject]
    private StopNotice Notice { get; set; } = null!;

    /// <inheritdoc />
    public void Dispose() => Notice.Began -= OnBegan;

    /// <inheritdoc />
    protected override void OnInitialized() => Notice.Began += OnBegan;

    private void OnBegan() => _ = InvokeAsync(StateHasChanged);
}
