using System.Globalization;
using Microsoft.AspNetCore.Components;
using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Core.Load;
using Sensocto.Dashboard.Monitoring;
using Sensocto.Dashboard.Monitoring.Thresholds;
using Sensocto.Dashboard.Settings;
using Sensocto.Dashboard.Tuning;

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

    [Inject]
    private PageSettings Settings { get; set; } = null!;

    [Inject]
    private PageProfile Profile { get; set; } = null!;

    private string? BatteryWord =>
        Profile.BatteryCap == AttentionLevel.High
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"Battery {Math.Floor(Profile.Device.Battery.GetValueOrDefault() * 100):0}%: at most {Profile.BatteryCap}"
            );

    /// <inheritdoc />
    public void Dispose()
    {
        Profile.Changed -= StateHasChanged;
        _timer?.Dispose();
    }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        Profile.Changed += StateHasChanged;
        Refresh();
        if (RendererInfo.IsInteractive)
        {
            _timer = Time.CreateTimer(_ => _ = InvokeAsync(RefreshAndRender), null, Interval, Interval);
        }
    }

    private void SwitchZone() =>
        Settings.Change(
            Settings.Current with
            {
                Zone = Settings.Current.Zone == ClockZone.Utc ? ClockZone.Local : ClockZone.Utc,
            }
        );

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
