using Microsoft.AspNetCore.Components;

namespace Sensocto.Dashboard.Components.Sensors;

/// <summary>One group of the grid: its head, and those of its rows that are near the viewport.</summary>
public sealed partial class GridSection
{
    private PlacedGroup _shown;
    private bool _isOther;

    /// <summary>The group, and what of it is rendered.</summary>
    [Parameter, EditorRequired]
    public PlacedGroup Placed { get; set; }

    private string Count =>
        Placed.Group.Elsewhere == 0
            ? Text.Grouped(Placed.Group.Sensors.Count)
            : $"{Text.Grouped(Placed.Group.Sensors.Count)} · {Placed.Group.Elsewhere} pinned";

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        _isOther = Placed != _shown;
        _shown = Placed;
    }

    /// <inheritdoc />
    protected override bool ShouldRender() => _isOther;
}
