using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;
using Microsoft.JSInterop;
using Sensocto.Core.Attention;
using Sensocto.Core.Load;
using Sensocto.Core.Monitoring;
using Sensocto.Dashboard.Components.Monitor;
using Sensocto.Dashboard.Interop;
using Sensocto.Dashboard.Monitoring;
using Sensocto.Dashboard.Monitoring.Thresholds;
using Sensocto.Dashboard.Words;

namespace Sensocto.Dashboard.Components.Pages;

/// <summary>
/// The service's current figures, with trends and bounds; refreshed with each sample. It shows no attributes, so that monitoring
/// raises no attention.
/// </summary>
public sealed partial class MonitorPage : IDisposable
{
    private IReadOnlyList<ServiceSample> _samples = [];
    private IReadOnlyList<ThresholdReading> _readings = [];
    private IReadOnlyList<Viewer> _slow = [];
    private IReadOnlyList<BoardGroup> _groups = [];
    private SampleTrail _trail = null!;
    private ThresholdState _worst;
    private IDisposable? _heard;
    private bool _isCopied;
    private string? _uncopied;

    [Inject]
    private ServiceMonitor Monitor { get; set; } = null!;

    [Inject]
    private AttentionTracker Tracker { get; set; } = null!;

    [Inject]
    private IEnumerable<IFigureSource> Sources { get; set; } = [];

    [Inject]
    private IOptions<LoadOptions> Load { get; set; } = null!;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    private TimeSpan Interval => Load.Value.Interval;

    private string Span =>
        _trail.Length < TimeSpan.FromMinutes(1)
            ? $"{Text.Number(Math.Round(_trail.Length.TotalSeconds))} s"
            : $"{Text.Number(Math.Round(_trail.Length.TotalMinutes))} min";

    // The words that /health/ready uses.
    private string Health =>
        _worst switch
        {
            ThresholdState.Critical => "Unhealthy",
            ThresholdState.Warning => "Degraded",
            _ => "Healthy",
        };

    /// <inheritdoc />
    public void Dispose() => _heard?.Dispose();

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        Refresh();
        if (RendererInfo.IsInteractive)
        {
            _heard = Monitor.Subscribe(OnSampled);
        }
    }

    private void OnSampled() =>
        Later(() =>
        {
            Refresh();
            StateHasChanged();
        });

    private void Refresh()
    {
        _samples = Monitor.Trail;
        _trail = new SampleTrail(_samples);
        _groups = [.. MonitorBoard.Of(_trail), .. Sources.Select(MonitorBoard.Of)];
        _readings = Monitor.Thresholds;
        _worst = _readings.Max(r => r.State);
        _slow = [.. Tracker.Viewers.Where(v => !v.IsConnected)];
        _isCopied = false;
    }

    private async Task CopyAsync()
    {
        var text = Diagnostics.Write(_trail, _readings, _groups);
        _isCopied = await Clipboard.CopyAsync(Js, text);
        _uncopied = _isCopied ? null : text;
    }
}
