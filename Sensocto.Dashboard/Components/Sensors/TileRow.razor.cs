using Microsoft.AspNetCore.Components;
using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Core.Pacing;
using Sensocto.Dashboard.Circuits;
using Sensocto.Dashboard.Components.View;
using Sensocto.Dashboard.Live;

namespace Sensocto.Dashboard.Components.Sensors;

/// <summary>
/// Sensors side by side, a tile each: its name and first attributes. Blazor renders their structure and what must be known of the attributes that are not
/// shown; what their rows say is the page's, which gets it with the values. A page renders a hundred tiles, a server a hundred for every page: one component
/// and one handler for a row of them, texts that all pages share, and 12 pieces a tile for the renderer, which keeps 64 for what is more than 32.
/// </summary>
public sealed partial class TileRow : IDisposable
{
    /// <summary>How many attributes a tile shows.</summary>
    public const int Shown = 2;

    // At most one a tile.
    private readonly Dictionary<TileWatch, LiveAttribute> _asked = [];
    private TileWatch[] _watches = [];
    private bool _isPinned;
    private bool _isStale;

    /// <summary>The sensors, each once.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<LiveSensor> Sensors { get; set; } = [];

    /// <summary>Whether the operator pins them.</summary>
    [Parameter]
    public bool IsPinned { get; set; }

    [Inject]
    private AttentionTracker Tracker { get; set; } = null!;

    [Inject]
    private OperatorCircuit Circuit { get; set; } = null!;

    [Inject]
    private OperatorPins Pins { get; set; } = null!;

    [Inject]
    private ViewAddress Address { get; set; } = null!;

    /// <inheritdoc />
    public void Dispose() => Array.ForEach(_watches, watch => watch.Dispose());

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        _isStale |= _isPinned != IsPinned;
        _isPinned = IsPinned;
        if (!_watches.Select(w => w.Tile.Sensor).SequenceEqual(Sensors))
        {
            Watch();
        }
    }

    /// <inheritdoc />
    protected override bool ShouldRender()
    {
        // A parent that renders anew has nothing to say to tiles of the same sensors.
        var isDue = _isStale;
        _isStale = false;
        return isDue;
    }

    private void Watch()
    {
        // Blazor does not ask ShouldRender the first time. A second rendering is kept beside the first for good.
        _isStale = _watches.Length > 0;
        var before = _watches.ToDictionary(w => w.Tile.Sensor);
        _watches =
        [
            .. Sensors.Select(s => before.Remove(s, out var kept) ? kept : Circuit.Pump.Watch(s, Refresh, Shown)),
        ];
        foreach (var (_, left) in before)
        {
            _asked.Remove(left);
            left.Dispose();
        }
    }

    private void Refresh()
    {
        _isStale = true;
        StateHasChanged();
    }

    private void Act(PartEventArgs click)
    {
        if (Array.Find(_watches, w => w.Tile.Sensor.Descriptor.Id.Value == click.Sensor) is not { } watch)
        {
            return;
        }

        var sensor = watch.Tile.Sensor.Descriptor.Id;
        switch (click.Part)
        {
            case "open":
                Address.Go(Address.Current with { Sensor = sensor, Attribute = null });
                break;
            case "pin":
                Pins.Toggle(sensor);
                break;
            case "rate" when Array.Find(watch.Tile.Rows, r => r.Attribute.Cell.Index == click.Handle) is { } row:
                ToggleWhy(watch, row.Attribute);
                break;
        }
    }

    private void ToggleWhy(TileWatch watch, LiveAttribute attribute)
    {
        watch.IsWhole = _asked.GetValueOrDefault(watch) != attribute;
        if (watch.IsWhole)
        {
            _asked[watch] = attribute;
        }
        else
        {
            _asked.Remove(watch);
        }

        _isStale = true;
    }

    private string? Why(TileWatch watch)
    {
        if (!_asked.TryGetValue(watch, out var attribute))
        {
            return null;
        }

        var status = attribute.Status;
        return status.Error is null
            ? $"{attribute.Descriptor.Name} {WindowReason.Explain(attribute.Descriptor, status.Window, Tracker.Describe(attribute.Cell))}"
            : $"{attribute.Descriptor.Name}: {status.Error}";
    }
}
