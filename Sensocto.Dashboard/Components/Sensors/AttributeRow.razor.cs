using System.Globalization;
using Microsoft.AspNetCore.Components;
using Sensocto.Core.Alarms;
using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Core.Pacing;
using Sensocto.Core.Sensors;

namespace Sensocto.Dashboard.Components.Sensors;

/// <summary>One attribute on a tile: the public contract's attributes, and places for what the page paints.</summary>
public sealed partial class AttributeRow
{
    private IReadOnlyList<AttentionCell> _cells = [];

    /// <summary>The attribute.</summary>
    [Parameter, EditorRequired]
    public LiveAttribute Attribute { get; set; } = null!;

    /// <summary>How it is doing.</summary>
    [Parameter, EditorRequired]
    public AttributeStatus Status { get; set; } = null!;

    /// <summary>How closely anybody looks.</summary>
    [Parameter, EditorRequired]
    public AttentionLevel Level { get; set; }

    /// <summary>Who looks.</summary>
    [Parameter, EditorRequired]
    public WatcherNames Watchers { get; set; } = WatcherNames.Nobody;

    /// <summary>The operator asks why the rate is what it is.</summary>
    [Parameter]
    public EventCallback OnWhy { get; set; }

    // What the alarm says beside the state: a value that must be doubted may be in alarm all the same.
    private Alarm? Alarm => Attribute.Alarm;

    private AttributeDescriptor Descriptor => Attribute.Descriptor;

    private double GrantedHz => Pacer.GrantedRateHz(Descriptor, Status.Window);

    private string RateText =>
        GrantedHz >= 1
            ? string.Create(CultureInfo.InvariantCulture, $"{GrantedHz:0.#}/{Descriptor.FullRateHz:0.#} Hz")
            : WindowReason.Rate(GrantedHz);

    private string RateTitle =>
        Status.State switch
        {
            AttributeState.Slow => "Slow by design: look closer to speed it up. Click for the reason",
            AttributeState.Waiting => $"Asked for {WindowReason.Rate(GrantedHz)}. Click for the reason",
            _ => "Granted of what the sensor measures. Click for the reason",
        };

    private string? StateWord =>
        Status.State switch
        {
            AttributeState.Live or AttributeState.Slow or AttributeState.Alarm => null,
            var state => Text.Lower(state),
        };

    /// <inheritdoc />
    protected override void OnParametersSet() => _cells = [Attribute.Cell];
}
