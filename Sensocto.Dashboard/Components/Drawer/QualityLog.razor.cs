using Microsoft.AspNetCore.Components;
using Sensocto.Core.Feeds;

namespace Sensocto.Dashboard.Components.Drawer;

/// <summary>The changes of an attribute's state (stale, offline, failed, in alarm, live again), newest first. Bounded by the history store.</summary>
public sealed partial class QualityLog
{
    private IReadOnlyList<StateChange> _changes = [];

    /// <summary>The attribute.</summary>
    [Parameter, EditorRequired]
    public LiveAttribute Attribute { get; set; } = null!;

    /// <inheritdoc />
    protected override void OnParametersSet() => _changes = Attribute.StateChanges;
}
