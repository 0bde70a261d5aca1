using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Sensocto.Core.Feeds;
using Sensocto.Dashboard.Components.Sensors;
using Sensocto.Dashboard.Interop;

namespace Sensocto.Dashboard.Components.Pages;

/// <summary>
/// The main screen: every sensor, by room, in rows of tiles of which only those near the viewport are rendered. What is searched for is in
/// the address, so that a link opens the same view.
/// </summary>
public sealed partial class Home : IAsyncDisposable
{
    private const int MaxQuery = 100;
    private const int MaxColumns = 12;
    private const int Skeletons = 24;

    // A page that claims to be higher gets no more rows than this.
    private const double MaxHeight = 4_000;

    // Rendered above and below the viewport, in viewports: what a fling passes while the server renders.
    private const double Reach = 1.5;
    private static readonly TimeSpan FeedsInterval = TimeSpan.FromSeconds(1);

    private IReadOnlyList<SensorGroup> _groups = [];
    private GridLayout _layout = new([]);
    private double _from;
    private double _to;
    private DotNetObjectReference<Home>? _self;
    private ShellModule? _shell;
    private ITimer? _timer;
    private int _columns = 4;
    private int _feedsVersion;
    private bool _isMeasured;
    private string? _shownQuery;

    /// <summary>What is searched for.</summary>
    [SupplyParameterFromQuery(Name = "q")]
    public string? Query { get; set; }

    [Inject]
    private FeedHost Feeds { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    private string Matches
    {
        get
        {
            var shown = _groups.Sum(g => g.Count);
            var noun = Feeds.Count == 1 ? "sensor" : "sensors";
            return shown == Feeds.Count
                ? $"{Text.Grouped(shown)} {noun}"
                : $"{Text.Grouped(shown)} of {Text.Grouped(Feeds.Count)} {noun}";
        }
    }

    /// <summary>
    /// Called by the page: how many tiles fit side by side, and which strip of the grid is in view. Untrusted.
    /// </summary>
    /// <param name="columns">Tiles side by side.</param>
    /// <param name="top">Where the viewport begins, in CSS pixels below the grid's top.</param>
    /// <param name="height">The viewport's height, in CSS pixels.</param>
    [JSInvokable]
    public void SetView(int columns, double top, double height)
    {
        if (!double.IsFinite(top) || !double.IsFinite(height))
        {
            return;
        }

        var shown = Math.Clamp(height, 0, MaxHeight);
        var (from, to) = (top - (Reach * shown), top + ((1 + Reach) * shown));
        var clamped = Math.Clamp(columns, 1, MaxColumns);
        if (_isMeasured && clamped == _columns && from == _from && to == _to)
        {
            return;
        }

        if (!_isMeasured || clamped != _columns)
        {
            (_columns, _isMeasured) = (clamped, true);
            Regroup();
        }

        (_from, _to) = (from, to);
        StateHasChanged();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_timer is not null)
        {
            await _timer.DisposeAsync();
        }

        if (_shell is not null)
        {
            await _shell.DisposeAsync();
        }

        _self?.Dispose();
    }

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (_shownQuery != Query || _groups.Count == 0)
        {
            Regroup();
        }
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        _self = DotNetObjectReference.Create(this);
        _shell = await ShellModule.StartAsync(Js, _self);
        _timer = Time.CreateTimer(_ => _ = InvokeAsync(FollowFeeds), null, FeedsInterval, FeedsInterval);
    }

    private void Search(string? query)
    {
        var wanted = string.IsNullOrWhiteSpace(query) ? null : query.Trim();
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("q", wanted), replace: true);
    }

    private void FollowFeeds()
    {
        if (_feedsVersion != Feeds.Version)
        {
            Regroup();
            StateHasChanged();
        }
    }

    private void Regroup()
    {
        (_feedsVersion, _shownQuery) = (Feeds.Version, Query);
        var query = Query?.Length > MaxQuery ? Query[..MaxQuery] : Query;
        _groups = SensorGroup.Build(Feeds.Sensors, query, _columns);
        _layout = new GridLayout(_groups);
    }
}
