using Microsoft.AspNetCore.Components;
using Sensocto.Core.Stopping;

namespace Sensocto.Dashboard.Components.Layout;

/// <summary>Tells the operator that the server is about to stop, while it still can.</summary>
public sealed partial class StoppingNotice : IDisposable
{
    private IDisposable? _subscription;

    [Inject]
    private StopNotice Notice { get; set; } = null!;

    /// <inheritdoc />
    public void Dispose() => _subscription?.Dispose();

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        if (RendererInfo.IsInteractive)
        {
            _subscription = Notice.Subscribe(() => Later(StateHasChanged));
        }
    }
}
