using Microsoft.AspNetCore.Components;
using Sensocto.Core.Feeds;
using Sensocto.Core.Pacing;

namespace Sensocto.Dashboard.Components.Drawer;

/// <summary>
/// How the rate of an attribute changed, newest first, and why; what changed its window alone is left out. While it is shown each change also notes who looked. Bounded by the history store.
/// </summary>
public sealed partial class RateTimeline : IDisposable
{
    private IDisposable? _explanation;
    private IReadOnlyList<WindowChange> _changes = [];

    /// <summary>The attribute; another one is another timeline.</summary>
    [Parameter, EditorRequired]
    public LiveAttribute Attribute { get; set; } = null!;

    /// <inheritdoc />
    public void Dispose() => _explanation?.Dispose();

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        if (RendererInfo.IsInteractive)
        {
            _explanation = Attribute.Explain();
        }
    }

    /// <inheritdoc />
    protected override void OnParametersSet() =>
        // A window that is longer than what the sensor measures changes no rate.
        _changes = [.. Attribute.WindowChanges.Where(c => Rate(c.Before) != Rate(c.After))];

    private static string Why(WindowChange change) => change.Who is { } who ? $"{change.Cause} · {who}" : change.Cause;

    private string Rate(SendWindow window) => WindowReason.Rate(Pacer.GrantedRateHz(Attribute.Descriptor, window));
}
