using Microsoft.AspNetCore.Components;
using Sensocto.Core.Alarms;
using Sensocto.Core.Feeds;
using Sensocto.Core.Sensors;
using Sensocto.Dashboard.Live;

namespace Sensocto.Dashboard.Components.Sensors;

/// <summary>
/// One attribute on a tile: the public contract's attributes, and places for what the page paints. Level, state, watchers and rate are
/// rendered once, as they are then: from there on they are the page's, which gets them with the values (wwwroot/js/facts.js). A page renders a hundred of
/// these, a server a hundred for every page: one component, without any other in it.
/// </summary>
public sealed partial class AttributeRow
{
    private LiveAttribute? _shown;
    private RowTexts _texts = null!;

    /// <summary>The attribute.</summary>
    [Parameter, EditorRequired]
    public LiveAttribute Attribute { get; set; } = null!;

    /// <summary>The operator asks why the rate is what it is.</summary>
    [Parameter]
    public EventCallback OnWhy { get; set; }

    [Inject]
    private SharedFrames Shared { get; set; } = null!;

    // What the alarm says beside the state: a value that must be doubted may be in alarm all the same.
    private Alarm? Alarm => Attribute.Alarm;

    private AttributeDescriptor Descriptor => Attribute.Descriptor;

    private string? StateWord =>
        Attribute.Status.State switch
        {
            AttributeState.Live or AttributeState.Slow or AttributeState.Alarm => null,
            var state => Text.Lower(state),
        };

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (_shown != Attribute)
        {
            _shown = Attribute;
            _texts = Shared.TextsOf(Attribute);
        }
    }
}
