using System.Globalization;
using Microsoft.AspNetCore.Components;
using Sensocto.Core.Attention;
using Sensocto.Dashboard.Settings;
using Sensocto.Dashboard.Tuning;

namespace Sensocto.Dashboard.Components.Layout;

/// <summary>
/// The line at the top: link, load, traffic saved, who is online, the time. Looks every other second whether anything that it says has changed,
/// and renders only then.
/// </summary>
public sealed partial class StatusBar : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);
    private ITimer? _timer;
    private StatusReading _says = null!;

    [Inject]
    private StatusFigures Figures { get; set; } = null!;

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
        _says = Figures.Read();
        if (RendererInfo.IsInteractive)
        {
            _timer = Time.CreateTimer(_ => Look(), null, Interval, Interval);
        }
    }

    private void SwitchZone() =>
        Settings.Change(
            Settings.Current with
            {
                Zone = Settings.Current.Zone == ClockZone.Utc ? ClockZone.Local : ClockZone.Utc,
            }
        );

    private void Look()
    {
        var says = Figures.Read();
        if (!ReferenceEquals(says, _says))
        {
            _ = InvokeAsync(() => Say(says));
        }
    }

    private void Say(StatusReading says)
    {
        _says = says;
        StateHasChanged();
    }
}
