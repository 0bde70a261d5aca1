using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Sensocto.Core.Feeds;
using Sensocto.Dashboard.Live;

namespace Sensocto.Dashboard.Components.Sensors;

/// <summary>
/// One attribute: the public contract's attributes, and places for what the page writes. Its facts are rendered once, as they are then: from there on they
/// are the page's, which gets them with the values (wwwroot/js/facts.js). Written in C#, because tiles take <see cref="Of"/> without the component: a page
/// renders two hundred rows, a server as many for every page.
/// </summary>
public sealed class AttributeRow : ComponentBase
{
    private LiveAttribute? _shown;
    private RowTexts _row = null!;

    /// <summary>The attribute.</summary>
    [Parameter, EditorRequired]
    public LiveAttribute Attribute { get; set; } = null!;

    [Inject]
    private SharedFrames Shared { get; set; } = null!;

    /// <summary>The row alone.</summary>
    internal static RenderFragment Of(RowTexts row) => builder => Build(builder, row);

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (_shown != Attribute)
        {
            _shown = Attribute;
            _row = Shared.TextsOf(Attribute);
        }
    }

    /// <inheritdoc />
    protected override void BuildRenderTree(RenderTreeBuilder builder) => Build(builder, _row);

    private static void Build(RenderTreeBuilder builder, RowTexts row)
    {
        builder.OpenElement(0, "div");
        builder.SetKey(row.Handle);
        builder.AddAttribute(1, "class", "attr");
        builder.AddAttribute(2, "data-zone", row.Handle);
        builder.AddAttribute(3, "data-handle", row.Handle);
        builder.AddAttribute(4, "data-sensor-id", row.Key.Sensor.Value);
        builder.AddAttribute(5, "data-attribute-id", row.Key.Attribute.Value);
        builder.AddAttribute(6, "data-attention", row.Level);
        builder.AddAttribute(7, "data-state", row.State);
        builder.AddAttribute(8, "data-alarm", row.AlarmFace);
        builder.AddAttribute(9, "data-priority", row.Priority);
        builder.AddAttribute(10, "data-watchers", row.Watchers);
        builder.AddAttribute(11, "data-rate-hz", row.Hz);
        builder.AddMarkupContent(12, row.Body.Value);
        builder.CloseElement();
    }
}
