using Microsoft.AspNetCore.Components;
using Sensocto.Core.Attention;
using Sensocto.Dashboard.Live;

namespace Sensocto.Dashboard.Components.Attention;

/// <summary>
/// Marks its content as showing some attributes: the page's attention module reports them while the zone is in view, hovered or focused. Zones
/// nest; the innermost one under the pointer or the focus counts.
/// </summary>
public sealed partial class AttentionZone
{
    private string _zone = "";

    /// <summary>The attributes that are shown.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<AttentionCell> Cells { get; set; } = [];

    /// <summary>CSS classes.</summary>
    [Parameter]
    public string? Class { get; set; }

    /// <summary>The content.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>Any other attribute of the element.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? Attributes { get; set; }

    /// <inheritdoc />
    protected override void OnParametersSet() => _zone = TileMarkup.Zone(Cells);
}
