using System.Globalization;
using Microsoft.AspNetCore.Components;
using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Core.Load;
using Sensocto.Dashboard.Monitoring;
using Sensocto.Dashboard.Monitoring.Thresholds;

namespace Sensocto.Dashboard.Components.Layout;

/// <summary>The line at the top: link, load, traffic saved, who is online, the time. Figures are taken anew every other second.</summary>
public sealed partial class StatusBar : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);
    private ITimer? _timer;
    private Traffic _traffic;
    private ThresholdReading? _worst;
    private IReadOnlyList<string> _operators = [];

    [Inject]
    private FeedHost Feeds { get; set; } = null!;

    [Inject]
    private AttentionTracker Tracker { get; set; } = null!;

    [Inject]
    private SystemLoad Load { get; set; } = null!;

    [Inject]
    private ServiceMonitor Monitor { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    /// <inheritdoc />
    public void Dispose() => _timer?.Dispose();

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        Refresh();
        if (RendererInfo.IsInteractive)
        {
            _timer = Time.CreateTimer(_ => _ = InvokeAsync(RefreshAndRender), null, Interval, Interval);
        }
    }

    private void RefreshAndRender()
    {
        Refresh();
        StateHasChanged();
    }

    private void Refresh()
    {
        _traffic = Feeds.Traffic;
        _worst = Monitor.Thresholds.MaxBy(t => t.State);
        _operators =
        [
            .. Tracker
                .Viewers.Where(v => v.IsConnected && !v.Info.IsNode)
                .Select(v => v.Info.Operator)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.CurrentCulture),
        ];
    }

    private static string Percent(double share) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(share * 1000) / 10:0.0}%");
}
