using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Sensocto.Dashboard.Circuits;
using Sensocto.Dashboard.Components.Arranging;
using Sensocto.Dashboard.Components.Sensors;
using Sensocto.Dashboard.Components.View;
using Sensocto.Dashboard.Interop;
using Sensocto.Dashboard.Live;
using Sensocto.Dashboard.Settings;

namespace Sensocto.Dashboard.Components.Pages;

/// <summary>
/// The main screen: the view in the address, in rows of tiles of which only those near the viewport are rendered.
/// </summary>
public sealed partial class Home : IAsyncDisposable
{
    private const int MaxColumns = 12;
    private const int Skeletons = 24;

    // A page that claims a larger height gets no more rows than this.
    private const double MaxHeight = 4_000;

    // A page that claims to be further down than any grid reaches is taken to be here: beyond 2^53 a step would lead nowhere.
    private const double MaxTop = 1e9;

    // The space below a wall's tiles: the padding of main.
    private const int WallFoot = 8;

    // Tiles per batch: half a viewport's, which is how far a page scrolls on before it reports. A batch costs a quarter of a millisecond.
    private const int TilesAStep = 24;
    private static readonly TimeSpan FollowInterval = TimeSpan.FromSeconds(1);

    private double _room;
    private Strip _view;
    private Strip _wanted;
    private Strip _rendered;
    private readonly HeldModule<ShellModule> _shell = new();
    private IDisposable? _clock;
    private int _columns = 4;
    private Heading _heading;
    private bool _isMeasured;

    [Inject]
    private GridFollower Grid { get; set; } = null!;

    [Inject]
    private WallRotation Wall { get; set; } = null!;

    [Inject]
    private ViewAddress Address { get; set; } = null!;

    [Inject]
    private PageSettings Settings { get; set; } = null!;

    [Inject]
    private OperatorPins Pins { get; set; } = null!;

    [Inject]
    private OperatorCircuit Circuit { get; set; } = null!;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    [Inject]
    private FrameClock Clock { get; set; } = null!;

    private TileSize Size => TileSize.Of(Settings.Current.Density, Address.IsWall);

    private GridLayout Shown => Address.IsWall ? Wall.Page : Grid.Layout;

    /// <summary>
    /// Called by the page: how many tiles fit side by side, and which strip of the grid is in view. Untrusted.
    /// </summary>
    /// <param name="columns">Tiles side by side.</param>
    /// <param name="top">The top of the viewport, in CSS pixels below the grid's top.</param>
    /// <param name="height">The viewport's height, in CSS pixels.</param>
    [JSInvokable]
    public void SetView(int columns, double top, double height)
    {
        if (!double.IsFinite(top) || !double.IsFinite(height))
        {
            return;
        }

        top = Math.Clamp(top, -MaxTop, MaxTop);
        var shown = Math.Clamp(height, 0, MaxHeight);
        var view = new Strip(top, top + shown);
        _heading = _isMeasured ? view.HeadingFrom(_view, _heading) : Heading.None;
        _view = view;
        var wanted = Strip.Around(_view, _heading);
        var clamped = Math.Clamp(columns, 1, MaxColumns);
        if (_isMeasured && clamped == _columns && wanted == _wanted)
        {
            return;
        }

        var room = shown + Math.Clamp(top, -MaxHeight, 0) - WallFoot;
        if (!_isMeasured || clamped != _columns || (Address.IsWall && room != _room))
        {
            (_columns, _room, _isMeasured) = (clamped, room, true);
            Lay();
        }

        (_wanted, _room) = (wanted, room);
        RenderInSteps();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Address.Changed -= OnAddress;
        Pins.Changed -= Rearrange;
        Settings.Changed -= Resize;
        _clock?.Dispose();
        await _shell.DisposeAsync();
    }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        Address.Changed += OnAddress;
        Pins.Changed += Rearrange;
        Settings.Changed += Resize;
        Lay();
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        if (await _shell.HoldAsync(Circuit, link => ShellModule.StartAsync(Js, this, link)))
        {
            _clock = Clock.Join(FollowIfBehind, FollowInterval);
        }
    }

    // Each step is a batch of its own. If too many batches wait for the page's answer, the renderer merges the rest into one.
    private void RenderInSteps()
    {
        var step = Size.RowHeight * Math.Max(1, TilesAStep / _columns);
        do
        {
            _rendered = _rendered.Towards(_wanted, _view, _heading, step);
            StateHasChanged();
        } while (_rendered != _wanted);
    }

    // On the clock's thread: with thousands of pages, most of which have nothing to follow, asking for the dispatcher is the larger part of the work.
    private void FollowIfBehind()
    {
        if (Grid.IsBehind)
        {
            Later(Follow);
        }
    }

    private void Follow()
    {
        var isOther = Grid.Follow();
        if (Address.IsWall)
        {
            isOther = Wall.Follow(Grid.Layout, _room, Grid.IsThere);
        }

        if (isOther)
        {
            StateHasChanged();
        }
    }

    private void Lay()
    {
        Grid.Lay(_columns, Size.RowHeight);
        if (Address.IsWall)
        {
            Wall.Lay(Grid.Layout, _room);
        }
        else
        {
            Wall.Leave();
        }
    }

    private void Resize()
    {
        if (Grid.Layout.RowHeight != Size.RowHeight)
        {
            Rearrange();
        }
    }

    // A new view starts at the top: the old scroll position is a different place in it.
    private void OnAddress()
    {
        var before = Grid.View;
        Rearrange();
        if (Grid.View != before)
        {
            _ = _shell.Module?.ToTopAsync(Circuit.Link);
        }
    }

    private void Rearrange()
    {
        Lay();
        StateHasChanged();
    }
}
