using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Sensocto.Core.Sensors;
using Sensocto.Dashboard.Circuits;
using Sensocto.Dashboard.Interop;
using Sensocto.Dashboard.Settings;
using Sensocto.Dashboard.Tuning;

namespace Sensocto.Dashboard.Components.Layout;

/// <summary>
/// The operator's own things on this page: what the browser remembers of settings and pins, and what it says about the device. Once a circuit;
/// started after the first interactive render.
/// </summary>
public sealed partial class Desk : IAsyncDisposable
{
    private DeskModule? _module;
    private OperatorSettings? _kept;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    [Inject]
    private OperatorCircuit Circuit { get; set; } = null!;

    [Inject]
    private OperatorPins Pins { get; set; } = null!;

    [Inject]
    private PageSettings Settings { get; set; } = null!;

    [Inject]
    private PageProfile Profile { get; set; } = null!;

    /// <summary>Called by the page: see <see cref="DeviceReport"/>. Untrusted.</summary>
    [JSInvokable]
    public void ReportDevice(
        double? battery,
        bool isCharging,
        bool savesData,
        bool isDark,
        double? roundTripMs,
        double? bestRoundTripMs
    )
    {
        Profile.Report(new DeviceReport(battery, isCharging, savesData, roundTripMs, bestRoundTripMs));
        Settings.NoteSystem(isDark);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Settings.Changed -= OnSettingsChanged;
        Pins.Changed -= OnPinsChanged;
        if (_module is not null)
        {
            await _module.DisposeAsync();
        }
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        _kept = Settings.Current;
        _module = await DeskModule.StartAsync(Js, this);
        Settings.Changed += OnSettingsChanged;
        OnSettingsChanged();
        if (await _module.ReadPinsAsync(Circuit.Link) is not { } pins)
        {
            // The page is gone, or cut off. What it keeps stays as it is: nothing was read that could be added to.
            return;
        }

        Pins.Restore(
            pins.Select(id => SensorId.TryCreate(id, out var sensor) ? sensor : (SensorId?)null).OfType<SensorId>()
        );
        Pins.Changed += OnPinsChanged;
    }

    private void OnSettingsChanged()
    {
        if (_kept != Settings.Current)
        {
            _kept = Settings.Current;
            _ = KeepAsync(_kept);
        }
    }

    private async Task KeepAsync(OperatorSettings settings)
    {
        var looks = new
        {
            theme = Text.Lower(settings.Theme),
            zone = Text.Lower(settings.Zone),
            shortcuts = settings.HasShortcuts,
        };
        var text = SettingsText.Write(settings);
        if (await _module!.KeepSettingsAsync(SettingsCookie.Name, text, looks, Circuit.Link) is { } isKept)
        {
            Settings.NoteKept(isKept);
        }
    }

    private void OnPinsChanged() => _ = _module!.KeepPinsAsync(Pins.Sensors.Select(s => s.Value), Circuit.Link);
}
