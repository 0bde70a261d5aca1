using Microsoft.AspNetCore.Components;
using Sensocto.Core.Alarms;
using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Core.Pacing;
using Sensocto.Dashboard.Circuits;
using Sensocto.Dashboard.Components.Attention;
using Sensocto.Dashboard.Components.View;
using Sensocto.Dashboard.Live;

namespace Sensocto.Dashboard.Components.Sensors;

/// <summary>
/// One sensor: its name and first attributes. Blazor renders its structure and what must be known of the attributes that are not shown; what its rows
/// say is the page's, which gets it with the values. A page renders a hundred of these, a server a hundred for every page: one component, without any
/// other in it, and one handler.
/// </summary>
public sealed partial class SensorTile : IDisposable
{
    /// <summary>How many attributes a tile shows.</summary>
    public const int Shown = 2;

    private LiveSensor? _watched;
    private TileWatch? _watch;
    private IReadOnlyList<RowTexts> _rows = [];
    private string _zone = "";
    private AttributeState? _worstHidden;
    private Alarm? _hiddenAlarm;
    private LiveAttribute? _asked;
    private string? _why;
    private bool _isPinned;
    private bool _isStale;

    /// <summary>The sensor.</summary>
    [Parameter, EditorRequired]
    public LiveSensor Sensor { get; set; } = null!;

    /// <summary>Whether the operator pins it.</summary>
    [Parameter]
    public bool IsPinned { get; set; }

    [Inject]
    private AttentionTracker Tracker { get; set; } = null!;

    [Inject]
    private OperatorCircuit Circuit { get; set; } = null!;

    [Inject]
    private OperatorPins Pins { get; set; } = null!;

    [Inject]
    private SharedFrames Shared { get; set; } = null!;

    [Inject]
    private ViewAddress Address { get; set; } = null!;

    private IEnumerable<LiveAttribute> ShownAttributes => Sensor.Attributes.Take(Shown);

    private string PinLabel => $"{(IsPinned ? "Unpin" : "Pin")} {Sensor.Descriptor.Name}";

    /// <inheritdoc />
    public void Dispose() => _watch?.Dispose();

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        _isStale |= _isPinned != IsPinned;
        _isPinned = IsPinned;
        if (_watched == Sensor)
        {
            return;
        }

        var isFirst = _watched is null;
        _watch?.Dispose();
        _watched = Sensor;
        _zone = AttentionZone.Of(ShownAttributes.Select(a => a.Cell));
        (_asked, _why) = (null, null);
        _watch = Circuit.Pump.Watch(Sensor, Refresh, Shown);
        _rows = ShownAttributes.Select(Shared.TextsOf).ToArray();
        Note();
        // Blazor does not ask ShouldRender the first time. A second rendering is kept beside the first for good.
        _isStale = !isFirst;
    }

    /// <inheritdoc />
    protected override bool ShouldRender()
    {
        // A parent that renders anew has nothing to say to a tile that shows the same sensor.
        var isDue = _isStale;
        _isStale = false;
        return isDue;
    }

    private void Refresh()
    {
        Note();
        StateHasChanged();
    }

    private void Note()
    {
        _isStale = true;
        AttributeState? worst = null;
        for (var i = Shown; i < Sensor.Attributes.Count; i++)
        {
            var state = Sensor.Attributes[i].Status.State;
            var isDoubtful = state >= AttributeState.Stale && state != AttributeState.Alarm;
            worst = isDoubtful && (worst is null || state > worst) ? state : worst;
        }

        _worstHidden = worst;
        _hiddenAlarm = Sensor
            .Attributes.Skip(Shown)
            .Select(a => a.Alarm)
            .Where(a => a is { IsShelved: false })
            .OrderByDescending(a => a!.State)
            .ThenBy(a => a!.Priority)
            .FirstOrDefault();
        _why = _asked is null ? null : Explain(_asked);
    }

    private void Act(PartEventArgs click)
    {
        switch (click.Part)
        {
            case "open":
                Address.Go(Address.Current with { Sensor = Sensor.Descriptor.Id, Attribute = null });
                break;
            case "pin":
                Pins.Toggle(Sensor.Descriptor.Id);
                break;
            case "rate" when ShownAttributes.FirstOrDefault(a => a.Cell.Index == click.Handle) is { } attribute:
                ToggleWhy(attribute);
                break;
        }
    }

    private void ToggleWhy(LiveAttribute attribute)
    {
        _asked = _asked == attribute ? null : attribute;
        _watch!.IsWhole = _asked is not null;
        Note();
    }

    private string Explain(LiveAttribute attribute)
    {
        var status = attribute.Status;
        var reason = WindowReason.Explain(attribute.Descriptor, status.Window, Tracker.Describe(attribute.Cell));
        return status.Error is null
            ? $"{attribute.Descriptor.Name} {reason}"
            : $"{attribute.Descriptor.Name}: {status.Error}";
    }
}
