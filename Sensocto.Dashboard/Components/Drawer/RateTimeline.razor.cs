using Microsoft.AspNetCore.Components;
using Sensocto.Core.Feeds;
using Sensocto.Core.Pacing;

namespace Sensocto.Dashboard.Components.Drawer;

/// <summary>
/// The changes of an attribute's rate and their reasons, newest first; changes of the window alone are left out. While it is shown, each new change also records who looked. Bounded by the history store.
/// </summary>
public sealed partial class RateTimeline : IDisposable
{
    private IDisposable? _explanation;
    private IReadOnlyList<WindowChange> _changes = [];

    /// <summary>The attribute; for another one, another timeline must be created.</summary>
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
        // A window change does not change the rate if the sensor measures no faster than either window.
        _changes = [.. Attribute.WindowChanges.Where(c => Rate(c.Before) != Rate(c.After))];

    private static string Why(WindowChange change) => change.Who is { } who ? $"{change.Cause} · {who}" : change.Cause;

    private string Rate(SendWindow window) => WindowReason.Rate(Pacer.GrantedRateHz(Attribute.Descriptor, window));
}
