using Microsoft.AspNetCore.Components;
using Sensocto.Core.Feeds;
using Sensocto.Dashboard.Circuits;
using Sensocto.Dashboard.Components.Arranging;
using Sensocto.Dashboard.Components.View;
using Sensocto.Dashboard.Live;
using Sensocto.Dashboard.Words;

namespace Sensocto.Dashboard.Components.Sensors;

/// <summary>
/// One group of the grid: its head, and the tiles of its rows near the viewport. Blazor renders their structure; the page fills in what they show,
/// which comes with the values. A page renders a hundred tiles, and the server a hundred for every page. So all of a group is one component with one handler, and
/// all pages share the markup of a tile.
/// </summary>
public sealed partial class GridSection : IDisposable
{
    /// <summary>The most attributes that a tile shows.</summary>
    public const int Shown = 2;

    // The rendered tiles, by row.
    private SharedTile[][] _rows = [];
    private PlacedGroup? _shown;
    private bool _isOther;

    /// <summary>The group and the range of its rows that is rendered.</summary>
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

        // Blazor does not call ShouldRender the first time. A second render tree would stay in memory beside the first for good.
        _isOther = _shown is not null;
        _shown = Placed;
        Lay();
    }

    /// <inheritdoc />
    protected override bool ShouldRender()
    {
        // Clicks must not cause a render either.
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
