using Microsoft.AspNetCore.Components;
using Sensocto.Core.Feeds;
using Sensocto.Dashboard.Circuits;
using Sensocto.Dashboard.Components.Arranging;
using Sensocto.Dashboard.Components.View;
using Sensocto.Dashboard.Live;
using Sensocto.Dashboard.Words;

namespace Sensocto.Dashboard.Components.Sensors;

/// <summary>
/// One group of the grid: its head, and the tiles of those of its rows that are near the viewport. Blazor renders their structure; what they say is the page's,
/// which gets it with the values. A page renders a hundred tiles, a server a hundred for every page: one component and one handler for all of a group, and one text
/// a tile that all pages share.
/// </summary>
public sealed partial class GridSection : IDisposable
{
    /// <summary>How many attributes a tile shows.</summary>
    public const int Shown = 2;

    // Row by row, the tiles that are rendered.
    private SharedTile[][] _rows = [];
    private PlacedGroup? _shown;
    private bool _isOther;

    /// <summary>The group, and what of it is rendered.</summary>
    [Parameter, EditorRequired]
    public PlacedGroup Placed { get; set; }

    [Inject]
    private OperatorCircuit Circuit { get; set; } = null!;

    [Inject]
    private OperatorPins Pins { get; set; } = null!;

    [Inject]
    private ViewAddress Address { get; set; } = null!;

    private string Count
    {
        get
        {
            var group = Placed.Group;
            var count = group.Part is { } part
                ? $"{Text.Grouped(part.First)}–{Text.Grouped(part.Last)} of {Text.Grouped(part.Of)}"
                : Text.Grouped(group.Sensors.Count);
            return group.Elsewhere == 0 ? count : $"{count} · {group.Elsewhere} pinned";
        }
    }

    private IEnumerable<SharedTile> Tiles => _rows.SelectMany(row => row);

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var tile in Tiles)
        {
            Circuit.Pump.Leave(tile);
        }

        _rows = [];
    }

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (Placed == _shown)
        {
            return;
        }

        // Blazor does not ask ShouldRender the first time. A second rendering is kept beside the first for good.
        _isOther = _shown is not null;
        _shown = Placed;
        Lay();
    }

    /// <inheritdoc />
    protected override bool ShouldRender()
    {
        // Clicks render nothing either.
        var isOther = _isOther;
        _isOther = false;
        return isOther;
    }

    private void Lay()
    {
        var before = Tiles.ToDictionary(tile => tile.Sensor);
        SharedTile Of(LiveSensor sensor) =>
            before.Remove(sensor, out var kept) ? kept : Circuit.Pump.Join(sensor, Shown);
        _rows = [.. Placed.Rows.Select(row => Array.ConvertAll(row, Of))];
        foreach (var left in before.Values)
        {
            Circuit.Pump.Leave(left);
        }
    }

    private void Act(PartEventArgs click)
    {
        if (Tiles.FirstOrDefault(t => t.Sensor.Descriptor.Id.Value == click.Sensor) is not { } tile)
        {
            return;
        }

        var sensor = tile.Sensor.Descriptor.Id;
        switch (click.Part)
        {
            case "open":
                Address.Go(Address.Current with { Sensor = sensor, Attribute = null });
                break;
            case "pin":
                Pins.Toggle(sensor);
                break;
            case "rate" when Array.Find(tile.Rows, r => r.Attribute.Cell.Index == click.Handle) is { } row:
                Circuit.Pump.ToggleReason(row.Attribute);
                break;
        }
    }
}
