using Microsoft.AspNetCore.Components;
using Sensocto.Dashboard.Circuits;
using Sensocto.Dashboard.Components.Arranging;
using Sensocto.Dashboard.Components.View;
using Sensocto.Dashboard.Words;

namespace Sensocto.Dashboard.Components.Sensors;

/// <summary>Chooses which part of the grid is shown, and in which order, all of which the address holds. Also has the Freeze button.</summary>
public sealed partial class Toolbar : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);
    private ITimer? _search;
    private string _text = "";
    private string _searched = "";
    private (GridCounts, int, GridView, bool, string)? _shown;

    /// <summary>The numbers of sensors, for the chips.</summary>
    [Parameter, EditorRequired]
    public GridCounts Counts { get; set; }

    /// <summary>How many sensors a reorder would move; 0 if none is offered.</summary>
    [Parameter]
    public int Offered { get; set; }

    /// <summary>Called when the operator accepts the offered reorder.</summary>
    [Parameter]
    public EventCallback OnReorder { get; set; }

    [Inject]
    private ViewAddress Address { get; set; } = null!;

    [Inject]
    private PageFreeze Freeze { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    private GridView View => Address.Current;

    private IEnumerable<(Chips Chip, string Word, int Count)> All =>
        [
            (Chips.Alarm, "Alarm", Counts.All.Alarm),
            (Chips.Stale, "Stale", Counts.All.Stale),
            (Chips.Offline, "Offline", Counts.All.Offline),
            (Chips.Pinned, "Pinned", Counts.Pinned),
            (Chips.Watched, "Watched by others", Counts.Watched),
        ];

    private (GridCounts, int, GridView, bool, string) ToShow => (Counts, Offered, View, Freeze.IsFrozen, _text);

    private string Matches
    {
        get
        {
            var (shown, all) = (Counts.Shown, Counts.All.Sensors);
            var noun = all == 1 ? "sensor" : "sensors";
            return shown == all
                ? $"{Text.Grouped(all)} {noun}"
                : $"{Text.Grouped(shown)} of {Text.Grouped(all)} {noun}";
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _search?.Dispose();
        Freeze.Changed -= StateHasChanged;
        // Without the button, a frozen page could not be resumed.
        Freeze.End();
    }

    /// <inheritdoc />
    protected override void OnInitialized() => Freeze.Changed += StateHasChanged;

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        // What the operator has typed stays as typed; a different query in the address comes from a link or a button.
        if (_searched != View.Query)
        {
            _text = _searched = View.Query;
        }

        // Blazor does not call ShouldRender the first time.
        _shown ??= ToShow;
    }

    /// <inheritdoc />
    protected override bool ShouldRender()
    {
        // The page renders with each scroll, which changes nothing here.
        var before = _shown;
        _shown = ToShow;
        return before != _shown;
    }

    private static string Pressed(bool isPressed) => isPressed ? "true" : "false";

    private void Go(GridView view) => Address.Go(view);

    // Not disabled, so that a chip whose last sensor leaves it keeps the focus.
    private bool IsIdle(Chips chip, int count) => count == 0 && !View.Chips.HasFlag(chip);

    private void Choose(Chips chip, int count)
    {
        if (!IsIdle(chip, count))
        {
            Go(View with { Chips = View.Chips ^ chip });
        }
    }

    private void SearchSoon()
    {
        _search?.Dispose();
        _search = Time.CreateTimer(_ => Later(Search), null, Pause, Timeout.InfiniteTimeSpan);
    }

    private void Search()
    {
        var view = View with { Query = _text };
        _searched = view.Query;
        Go(view);
    }
}
