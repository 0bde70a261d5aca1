using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Core.Sensors;
using Sensocto.Dashboard.Circuits;
using Sensocto.Dashboard.Components.View;
using Sensocto.Dashboard.Interop;
using Sensocto.Dashboard.Live;

namespace Sensocto.Dashboard.Components.Drawer;

/// <summary>
/// An open drawer: everything about one sensor. While it is open, the page reports the focus on all of the sensor's attributes, wherever the keyboard is.
/// A missing or removed sensor has a notice; one that appears, or comes back, is shown. Changes are rendered within 250 ms; what only time changes, once a second.
/// </summary>
public sealed partial class DrawerPanel : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);
    private ElementReference _element;
    private readonly HeldModule<DrawerModule> _module = new();
    private ITimer? _timer;
    private SharedTile? _tile;
    private LiveAttribute? _chosen;
    private IReadOnlyList<AttentionCell> _cells = [];
    private DateTimeOffset? _goneAt;
    private long _renderedAt;
    private long _changes;
    private bool _isDisposed;

    /// <summary>The sensor's id; it may not exist.</summary>
    [Parameter, EditorRequired]
    public SensorId Id { get; set; }

    [Inject]
    private FeedHost Feeds { get; set; } = null!;

    [Inject]
    private OperatorCircuit Circuit { get; set; } = null!;

    [Inject]
    private ViewAddress Address { get; set; } = null!;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    private LiveSensor? Sensor => _tile?.Sensor;

    private string Name => Sensor?.Descriptor.Name ?? "Unknown sensor";

    private string Label => $"Details of {Name}";

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _isDisposed = true;
        Address.Changed -= OnAddressChanged;
        Leave();
        if (_timer is not null)
        {
            await _timer.DisposeAsync();
        }

        await _module.DisposeAsync();
    }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        Address.Changed += OnAddressChanged;
        Find();
        if (RendererInfo.IsInteractive)
        {
            _timer = Time.CreateTimer(_ => Later(Follow), null, Interval, Interval);
        }
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        await _module.HoldAsync(Circuit, link => DrawerModule.StartAsync(Js, _element, link));
    }

    private static string Place(LiveSensor sensor) =>
        string.Join(" · ", new[] { sensor.Descriptor.Room, sensor.Descriptor.Type }.Where(t => t.Length > 0));

    private void OnAddressChanged()
    {
        Choose();
        StateHasChanged();
    }

    private void Follow()
    {
        if (_isDisposed)
        {
            return;
        }

        var before = (_tile, _goneAt);
        Find();
        var changes = _tile?.Rows.Sum(row => (long)row.Changes) ?? 0;
        if (before != (_tile, _goneAt) || changes != _changes || Time.GetElapsedTime(_renderedAt) >= Longest)
        {
            (_changes, _renderedAt) = (changes, Time.GetTimestamp());
            StateHasChanged();
        }
    }

    private void Find()
    {
        if (!Feeds.TryGet(Id, out var sensor))
        {
            _goneAt ??= Sensor is null ? null : Time.GetUtcNow();
            return;
        }

        _goneAt = null;
        if (sensor == Sensor)
        {
            return;
        }

        Leave();
        _tile = Circuit.Pump.Join(sensor, rows: int.MaxValue);
        _cells = [.. sensor.Attributes.Select(a => a.Cell)];
        Choose();
    }

    private void Leave()
    {
        if (_tile is not null)
        {
            Circuit.Pump.Leave(_tile);
            _tile = null;
        }
    }

    private void Choose()
    {
        var wanted = Address.Current.Attribute;
        _chosen = Sensor?.Attributes.FirstOrDefault(a => a.Descriptor.Id == wanted) ?? Sensor?.Attributes[0];
    }

    private void Choose(LiveAttribute attribute) =>
        Address.Go(Address.Current with { Attribute = attribute.Descriptor.Id });

    private void Close() => Address.Go(Address.Current with { Sensor = null, Attribute = null });
}
