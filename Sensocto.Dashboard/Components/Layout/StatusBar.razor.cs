using System.Globalization;
using Microsoft.AspNetCore.Components;
using Sensocto.Core.Attention;
using Sensocto.Dashboard.Circuits;
using Sensocto.Dashboard.Components.Tuning;
using Sensocto.Dashboard.Components.View;
using Sensocto.Dashboard.Live;
using Sensocto.Dashboard.Settings;

namespace Sensocto.Dashboard.Components.Layout;

/// <summary>
/// The line at the top: link, load, traffic saved, who is online, the time. What all bars share is rendered once, with its current values; after that it comes with
/// the values (wwwroot/js/status-bar.js).
/// </summary>
public sealed partial class StatusBar : IDisposable
{
    private StatusReading _says = null!;

    [Inject]
    private StatusFigures Figures { get; set; } = null!;

    [Inject]
    private OperatorCircuit Circuit { get; set; } = null!;

    [Inject]
    private PageSettings Settings { get; set; } = null!;

    [Inject]
    private PageProfile Profile { get; set; } = null!;

    [Inject]
    private ViewAddress Address { get; set; } = null!;

    // The main screen as it was left; from the main screen, the default view.
    private string Home => Address.IsMainScreen ? "/" : Address.Href;

    private string? BatteryWord =>
        Profile.BatteryCap == AttentionLevel.High
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"Battery {Profile.Device.BatteryPercent}%: at most {Profile.BatteryCap}"
            );

    /// <inheritdoc />
    public void Dispose()
    {
        Profile.Changed -= StateHasChanged;
        Address.Changed -= StateHasChanged;
    }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        Profile.Changed += StateHasChanged;
        Address.Changed += StateHasChanged;
        _says = Figures.Read();
    }

    /// <inheritdoc />
    protected override void OnAfterRender(bool firstRender)
    {
        // A status that was sent before the bar existed is sent again.
        if (firstRender)
        {
            Circuit.Pump.TellStatus();
        }
    }

    private void SwitchZone() =>
        Settings.Change(
            Settings.Current with
            {
                Zone = Settings.Current.Zone == ClockZone.Utc ? ClockZone.Local : ClockZone.Utc,
            }
        );
}
